import { checkBody } from '../common/check-body.js';
import { type FieldProblem, InvalidInput } from '../common/domain-error.js';
import { isTimeZone } from '../common/time-zone.js';
import type { EventView } from '../events/event.view.js';
import type { GroupView } from '../groups/groups.queries.js';
import { CodeReplyBody, GuestReplyBody, ReplyBody } from '../rsvps/rsvps.bodies.js';
import { AgreementNeeded } from '../rsvps/rsvps.errors.js';
import { answerProblems } from '../rsvps/what-they-say.js';
import { number, optional, type Posted, text } from './forms.js';
import { sayingFrom } from './saying-posted.js';

/** What the buttons of a reply form ask for: an answer, or `null` to take the answer back. */
export async function readReply(posted: Posted): Promise<ReplyBody | null> {
  if (text(posted, 'answer') === 'withdraw') return null;
  return checkBody(ReplyBody, {
    answer: text(posted, 'answer'),
    calledName: optional(posted, 'calledName'),
    agreedVersion: number(posted, 'agreedVersion'),
    ...sayingFrom(posted),
  });
}

/** What the same buttons ask for where a reference code stands for the answer. */
export function readCodeReply(posted: Posted): Promise<CodeReplyBody> {
  return checkBody(CodeReplyBody, {
    answer: text(posted, 'answer'),
    agreedVersion: number(posted, 'agreedVersion'),
    ...sayingFrom(posted),
  });
}

/** What a guest may have to say anew when they confirm. */
export async function readConfirmation(
  posted: Posted,
): Promise<Pick<ReplyBody, 'agreedVersion'> & { answer?: 'maybe' }> {
  const { agreedVersion } = await checkBody(ReplyBody, {
    answer: 'maybe',
    agreedVersion: number(posted, 'agreedVersion'),
  });
  return {
    ...(agreedVersion && { agreedVersion }),
    ...(posted['instead'] === 'maybe' && { answer: 'maybe' }),
  };
}

/**
 * A visitor's reply to an event of this group.
 * @throws InvalidInput with everything that is missing at once, so that nobody is sent back twice
 */
export async function readGuestReply(
  posted: Posted,
  { guests, agreement, agreementVersion }: Pick<GroupView, 'guests' | 'agreement' | 'agreementVersion'>,
  event: Pick<EventView, 'questions'>,
): Promise<GuestReplyBody> {
  const guess = text(posted, 'timeZone');
  const wish = {
    answer: text(posted, 'answer'),
    calledName: text(posted, 'calledName'),
    email: optional(posted, 'email'),
    agreedVersion: number(posted, 'agreedVersion'),
    timeZone: isTimeZone(guess) ? guess : undefined,
    ...sayingFrom(posted),
  };
  const missing: FieldProblem[] = [];
  if (wish.calledName.trim() === '') {
    missing.push({ pointer: '/calledName', detail: 'Any name will do, and a first name is enough.' });
  }
  if (!wish.email && guests === 'address') {
    missing.push({ pointer: '/email', detail: 'Please write your e-mail address.' });
  }
  missing.push(...answerProblems(event, wish.answer === 'maybe' ? 'maybe' : 'going', wish));
  if (agreement !== '' && wish.agreedVersion !== agreementVersion) {
    missing.push({ pointer: '/agreedVersion', detail: new AgreementNeeded(agreementVersion).message });
  }
  if (missing.length === 0) return checkBody(GuestReplyBody, wish);
  const named = new Set(missing.map(({ pointer }) => pointer));
  const wrong = await problemsOf(() => checkBody(GuestReplyBody, wish));
  throw new InvalidInput([...missing, ...wrong.filter(({ pointer }) => !named.has(pointer))]);
}

async function problemsOf(check: () => Promise<unknown>): Promise<FieldProblem[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors;
  }
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
