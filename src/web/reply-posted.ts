import { checkBody } from '../common/check-body.js';
import { InvalidInput } from '../common/domain-error.js';
import { ReplyBody } from '../rsvps/rsvps.bodies.js';
import { AgreementNeeded } from '../rsvps/rsvps.errors.js';
import { number, optional, type Posted, text } from './forms.js';

/** What the buttons of a reply form ask for: an answer, or `null` to take the answer back. */
export async function readReply(posted: Posted): Promise<ReplyBody | null> {
  if (text(posted, 'answer') === 'withdraw') return null;
  return checkBody(ReplyBody, {
    answer: text(posted, 'answer'),
    calledName: optional(posted, 'calledName'),
    agreedVersion: number(posted, 'agreedVersion'),
  });
}

/** Tells a missing yes to the agreement at the box where it is said. */
export async function tellingAtTheBox<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AgreementNeeded)) throw error;
    throw InvalidInput.at('agreedVersion', error.message);
  }
}
