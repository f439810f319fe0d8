/** Folders from the ground up: each may import those before it, never those after it. */
const floors = [
  ['common', 'config'],
  ['database'],
  ['queue'],
  ['mail', 'installation'],
  ['people'],
  ['groups'],
  ['events'],
  ['rsvps'],
  ['calendar'],
  ['notifications'],
  ['web', 'operations'],
  ['door'],
];

const direction = floors.flatMap((floor, at) =>
  floor.map((folder) => ({
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                ...floors
                  .slice(at + 1)
                  .flat()
                  .map((above) => `../${above}/**`),
                '../*.js',
              ],
              message: 'Imports point down; leave a job in the outbox instead. See docs/architecture.md.',
            },
          ],
        },
      ],
    },
  })),
);

export default {
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'typescript/consistent-type-imports': 'off',
    'typescript/no-extraneous-class': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-await-in-loop': 'off',
  },
  ignorePatterns: ['dist', 'data', 'data-demo', 'node_modules'],
  overrides: direction,
};
