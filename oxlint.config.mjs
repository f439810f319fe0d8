/** Folders from the ground up: each may import those before it, never those after it. */
const floors = [
  ['common', 'config'],
  ['database'],
  ['queue'],
  ['mail', 'installation'],
  ['people'],
  ['channels'],
  ['administration'],
  ['groups'],
  ['seats'],
  ['events'],
  ['rsvps'],
  ['calendar'],
  ['imports'],
  ['notifications'],
  ['inbound'],
  ['listings'],
  ['operations'],
  ['web'],
  ['door'],
  ['demo'],
];

/** Takes long to load, so it is loaded when the API is first described. */
const late = {
  name: '@nestjs/swagger',
  allowTypeImports: true,
  message: 'Every start would load it. Use @nestjs/mapped-types, or TakesBody.',
};

/** A worker has no door. */
const ofTheDoor = {
  name: '@nestjs/platform-fastify',
  allowTypeImports: true,
  message: 'Every worker would load Fastify. Use the file of the package that has what you need.',
};

/** What a file must not import; `up` leads from it to `src/`. */
const upwards = (up, above) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [late, ofTheDoor],
      patterns: [
        {
          group: [...above.map((folder) => `${up}${folder}/**`), `${up}*.js`],
          message: 'Imports point down; leave a job in the outbox instead. See docs/architecture.md.',
        },
      ],
    },
  ],
});

const direction = floors.flatMap((floor, at) => {
  const above = floors.slice(at + 1).flat();
  return floor.flatMap((folder) => [
    { files: [`src/${folder}/*`], rules: upwards('../', above) },
    { files: [`src/${folder}/*/*`], rules: upwards('../../', above) },
  ]);
});

export default {
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'jest'],
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
    'jest/no-disabled-tests': 'error',
    'jest/no-focused-tests': 'error',
    'jest/expect-expect': 'off',
    'jest/no-conditional-expect': 'off',
    'jest/no-standalone-expect': 'off',
    'jest/require-to-throw-message': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-await-in-loop': 'off',
  },
  ignorePatterns: ['dist', 'data', 'data-demo', 'node_modules'],
  overrides: direction,
};
