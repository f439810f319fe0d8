import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** All that decides what is built. */
const BUILT_FROM = ['src', 'scripts', 'nest-cli.json', 'tsconfig.json', 'package.json', 'package-lock.json'];
/** What the compiler remembers: also `npm run dev` builds, and then it is another. */
const REMEMBERED = 'dist/.tsbuildinfo';
const STAMP = 'dist/.built-from';

/** Every command builds first, which takes most of a minute: where nothing has changed since the last time, it is skipped. */
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint()) {
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { stdio: 'inherit' });
  if (status === 0) writeFileSync(STAMP, fingerprint());
  process.exitCode = status ?? 1;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...BUILT_FROM.flatMap(filesIn), REMEMBERED]) {
    const contents = existsSync(path) ? readFileSync(path) : '';
    hash.update(`${path}\n${contents.length}\n`).update(contents);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
