import { isDeepStrictEqual } from 'node:util';
import type { KeptAnswer } from './question-answers.js';

/** What someone said beside their answer; they and the hosts see it. */
export interface OwnWords {
  answers: KeptAnswer[];
  needs: string | null;
  companions: number;
  carers: number;
  interpreters: number;
  /** Whether carers and interpreters need seats. */
  helpersSeated: boolean;
  /** Hosts see it of those who agree. */
  firstTime: boolean;
  showsFirstTime: boolean;
  countMeOnly: boolean;
  /** Whether they may be in photos or recordings; `null`: they did not say. */
  recordingOk: boolean | null;
}

/** Who comes along. */
export type Along = Pick<OwnWords, 'companions' | 'carers' | 'interpreters' | 'helpersSeated'>;

export const NOTHING_SAID: OwnWords = {
  answers: [],
  needs: null,
  companions: 0,
  carers: 0,
  interpreters: 0,
  helpersSeated: true,
  firstTime: false,
  showsFirstTime: false,
  countMeOnly: false,
  recordingOk: null,
};

/** Whether there is anything in it that goes when someone says no. */
export function tellsAnything(said: OwnWords): boolean {
  const { countMeOnly, recordingOk } = said;
  return !isDeepStrictEqual(said, { ...NOTHING_SAID, countMeOnly, recordingOk });
}

/** SQL: what the standing place behind a reply `r` says for all dates, as `SealedWords`; `null` where there is none. */
export const SAID_AS_REGULAR = `CASE WHEN r.is_regular THEN (
  SELECT json_build_object('id', s.words_id, 'answersBox', s.answers_box, 'needsBox', s.needs_box)
  FROM occurrences held JOIN standing_places s ON s.event_id = held.event_id AND s.person_id = r.person_id
  WHERE held.id = r.occurrence_id) END`;

/** What is sealed to this id. */
export interface SealedWords {
  id: string;
  answersBox: string | null;
  needsBox: string | null;
}

/** SQL: the `SealedWords` of a standing place `s`. */
export const STANDING_WORDS = 's.words_id AS id, s.answers_box AS "answersBox", s.needs_box AS "needsBox"';

/** SQL: the `SaidColumns` of a reply `r`. */
export const SAID = `json_build_object('answersBox', r.answers_box, 'needsBox', r.needs_box,
  'companions', r.companions, 'carers', r.carers, 'interpreters', r.interpreters,
  'helpersSeated', r.helpers_seated, 'firstTime', r.first_time, 'showsFirstTime', r.shows_first_time,
  'countMeOnly', r.count_me_only, 'recordingOk', r.recording_ok, 'asRegular', ${SAID_AS_REGULAR}) AS said`;

/** The same, sealed. */
export interface SaidColumns extends Omit<OwnWords, 'answers' | 'needs'> {
  answersBox: string | null;
  needsBox: string | null;
  /** What they say as someone who comes every time; `null` where they do not. */
  asRegular: SealedWords | null;
}
