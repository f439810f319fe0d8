import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const load = createRequire(import.meta.url);

/** Node's own kinds of things, which the program asks for by kind and the tests make: they must be the same. */
const SHARED = [
  'Date',
  'Map',
  'Set',
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
];

/** Where spec files run, with a way to what `load-once.js` loads outside. */
export default class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    for (const name of SHARED) this.global[name] = globalThis[name];
    this.global.loadOnce = { import: (url) => import(url), require: load };
  }
}
