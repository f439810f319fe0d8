import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Licences that let anyone run, change and share what they cover. Anything else needs a person to look. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
];

/** Parts under another licence that somebody looked at, and why they may be shipped. */
const LOOKED_AT = {
  // Its lists of days are under CC BY 3.0: the pages that show them say where they are from.
  'date-holidays': '(ISC AND CC-BY-3.0)',
  // Shipped unchanged, which the Mozilla licence asks for and no more.
  'ical.js': 'MPL-2.0',
  'web-push': 'MPL-2.0',
};

const bom = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  maxBuffer: 64 * 1024 * 1024,
});
const parts = JSON.parse(bom)
  .components.map(({ name, version, licenses = [] }) => ({
    name,
    part: `${name}@${version}`,
    licence:
      licenses.map((it) => it.expression ?? it.license.id ?? it.license.name).join(' AND ') || 'none named',
  }))
  .sort((one, other) => one.part.localeCompare(other.part));

mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.json', bom);
writeFileSync('dist/licences.txt', parts.map(({ part, licence }) => `${part}: ${licence}\n`).join(''));

const questionable = parts.filter(
  ({ name, licence }) => !isPermissive(licence) && LOOKED_AT[name] !== licence,
);
for (const { part, licence } of questionable) process.stderr.write(`${part} is under "${licence}".\n`);
process.stdout.write(
  `${parts.length} parts are listed in dist/sbom.json, their licences in dist/licences.txt\n`,
);
process.exitCode = questionable.length > 0 ? 1 : 0;

/** `(MIT OR GPL-3.0)` lets us choose; `MIT AND GPL-3.0` does not. */
function isPermissive(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => PERMISSIVE.includes(choice.trim())));
}
