import type { KeptAnswer } from './question-answers.js';

/** What someone said beside their answer; they and the hosts see it. */
export interface OwnWords {
  answers: KeptAnswer[];
  needs: string | null;
  countMeOnly: boolean;
  /** Whether they may be in photos or recordings; `null`: they did not say. */
  recordingOk: boolean | null;
}

export const NOTHING_SAID: OwnWords = { answers: [], needs: null, countMeOnly: false, recordingOk: null };

/** SQL: the `SaidColumns` of a reply `r`. */
export const SAID = `json_build_object('answersBox', r.answers_box, 'needsBox', r.needs_box,
  'countMeOnly', r.count_me_only, 'recordingOk', r.recording_ok) AS said`;

/** The same, sealed. */
export interface SaidColumns extends Pick<OwnWords, 'countMeOnly' | 'recordingOk'> {
  answersBox: string | null;
  needsBox: string | null;
}
