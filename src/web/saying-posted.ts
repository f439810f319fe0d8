import { questionKinds } from '../events/questions.js';
import type { GivenAnswers } from '../rsvps/question-answers.js';
import { number, optional, type Posted, several, text, ticked } from './forms.js';

/** What a form says that a question is: its kind and its id. */
const ASKED = new RegExp(`^(${questionKinds.join('|')}) (\\w{1,20})$`);

/** The field of a question's answer; a problem with the answer is told there too. */
export function answerField(questionId: string): string {
  return `answers/${questionId}`;
}

/**
 * What someone says beside their answer. A field that was left empty says nothing, unless the form says (as `held`) that
 * it held something before: then that is taken back.
 */
export function sayingFrom(posted: Posted) {
  const held = new Set(several(posted, 'held'));
  const answers: GivenAnswers = {};
  for (const asked of several(posted, 'asks')) {
    const [, kind, id] = ASKED.exec(asked) ?? [];
    if (!kind || !id) continue;
    const said = answerIn(posted, kind, answerField(id));
    if (said !== undefined) answers[id] = said;
    else if (held.has(answerField(id))) answers[id] = null;
  }
  const recording = text(posted, 'recordingOk');
  const count = (name: string) => number(posted, name) ?? (held.has(name) ? 0 : undefined);
  const tick = (name: string) => ticked(posted, name) || (held.has(name) ? false : undefined);
  const noSeats = tick('helpersStand');
  return {
    answers: Object.keys(answers).length > 0 ? answers : undefined,
    needs: optional(posted, 'needs') ?? (held.has('needs') ? '' : undefined),
    companions: count('companions'),
    carers: count('carers'),
    interpreters: count('interpreters'),
    helpersSeated: noSeats === undefined ? undefined : !noSeats,
    firstTime: tick('firstTime'),
    showsFirstTime: tick('showsFirstTime'),
    countMeOnly: tick('countMeOnly'),
    recordingOk: recording === '' ? (held.has('recordingOk') ? null : undefined) : recording === 'yes',
  };
}

function answerIn(posted: Posted, kind: string, name: string): string | string[] | boolean | undefined {
  if (kind === 'any of') {
    const chosen = several(posted, name);
    return chosen.length > 0 ? chosen : undefined;
  }
  const typed = optional(posted, name);
  return kind === 'yes or no' && typed !== undefined ? typed === 'yes' : typed;
}
