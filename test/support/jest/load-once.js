import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * Jest would load the program and its packages anew for every spec file, which took longer than most of the tests in
 * it. Here a file of the program stands for what was built from it, as Node itself loads it: once for each of Jest's
 * workers. Packages too, so that the tests and the program mean the same by them.
 * @param {{ commonJs?: boolean }} kind of the files
 */
export function createTransformer({ commonJs = false } = {}) {
  return commonJs ? { process: required, getCacheKey: keyOf } : { processAsync: imported, getCacheKeyAsync };
}

function required(_, path) {
  return { code: `module.exports = loadOnce.require(${JSON.stringify(path)});` };
}

async function imported(_, path) {
  const names = await namesIn(path);
  const named = names.filter((name) => name !== 'default');
  return {
    code: [
      `const it = await loadOnce.import(${JSON.stringify(urlOf(path))});`,
      ...named.map((name, at) => `const _${at} = it.${name};`),
      `export { ${named.map((name, at) => `_${at} as ${name}`).join(', ')} };`,
      ...(names.includes('default') ? ['export default it.default;'] : []),
    ].join('\n'),
  };
}

async function getCacheKeyAsync(_, path) {
  return keyOf(await namesIn(path), path);
}

function keyOf(contents, path) {
  return createHash('sha256')
    .update(JSON.stringify([path, contents]))
    .digest('hex');
}

async function namesIn(path) {
  return Object.keys(await import(urlOf(path)));
}

function urlOf(path) {
  const built = path.startsWith(src) ? dist + path.slice(src.length).replace(/\.tsx?$/, '.js') : path;
  return pathToFileURL(built).href;
}
