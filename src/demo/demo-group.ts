import type { EventWords } from '../events/events.bodies.js';
import type { NewGroupBody } from '../groups/groups.bodies.js';

/** A meeting that comes again and again. */
export interface Series {
  words: Omit<EventWords, 'startsLocal'>;
  /** 1 is Monday. */
  weekday: number;
  time: string;
  everyWeeks: 1 | 2;
  /** For every second week: which one. */
  week?: 0 | 1;
  /** Each time is an event of its own, as of a group that plans from one to the next. */
  oneByOne?: true;
  /** How many usually come. */
  usual: number;
  /** How many come every time. */
  regulars?: number;
  /** How many wait for a place at the next date, where all are taken. */
  waiting?: number;
}

export interface DemoGroup {
  words: NewGroupBody;
  /** The part of the crowd that belongs to it, from 0 to 1. */
  share: number;
  series: Series[];
}
