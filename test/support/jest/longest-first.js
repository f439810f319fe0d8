import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Where programs are started, killed and waited for, long and often idle, and those that are long and busy all the time. */
const LONG =
  /^test\/(faults|story|operations|web\/accessibility|every-route\/in-groups|administration\/naming-an-administrator)\b/;

/** Begins with the files that take longest, so that at the end none of them runs alone. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path, context }) => Number(LONG.test(relative(context.config.rootDir, path)));
    return super.sort(tests).toSorted((one, other) => isLong(other) - isLong(one));
  }
}
