import { chance } from '../../src/demo/chance.js';

/** `FAULTS=full` causes every fault in the numbers that we promise; each run of all tests causes it with fewer. */
const isFull = process.env['FAULTS'] === 'full';

export const SCALE = isFull
  ? {
      killed: { letters: 2_000, kills: 6 },
      restarted: { letters: 2_000 },
      fanOut: { people: 10_000, perMinute: null },
    }
  : {
      killed: { letters: 240, kills: 2 },
      restarted: { letters: 240 },
      fanOut: { people: 210, perMinute: 60 },
    };

/** Decides what is left to chance. Another one brings other moments; the one that found something brings it again. */
const SEED = process.env['FAULTS_SEED'] ?? '1';

/** A number from 0 up to, but not including, `below`: always the same for the same words and `FAULTS_SEED`. */
export function lot(below: number, ...words: (string | number)[]): number {
  return Math.floor(chance(SEED, ...words) * below);
}
