import { importedFirst } from './imported-first.js';

/**
 * Settings that make a program one of before some kind of job was thought of: the lines that name it are left out of what
 * it loads.
 */
export function before(kind: string): { NODE_OPTIONS: string } {
  const hooks = `
    export async function load(url, context, next) {
      const loaded = await next(url, context);
      if (!/\\/(queue\\/(?:jobs|letter-kinds)|workers\\.module)\\.js$/.test(url)) return loaded;
      const lines = String(loaded.source).split('\\n');
      return { ...loaded, source: lines.filter((line) => !line.includes("'${kind}'")).join('\\n') };
    }`;
  return importedFirst(`
    import { register } from 'node:module';
    register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))});`);
}
