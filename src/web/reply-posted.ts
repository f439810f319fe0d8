import { checkBody, lookAtBody } from '../common/check-body.js';
import { DomainError, type FieldProblem, InvalidInput } from '../common/domain-error.js';
import { isTimeZone } from '../common/time-zone.js';
import type { EventView } from '../events/event.view.js';
import { besides } from '../events/settle-event.js';
import type { GroupView } from '../groups/groups.queries.js';
import { CodeReplyBody, ConfirmationBody, GuestReplyBody, ReplyBody } from '../rsvps/rsvps.bodies.js';
import { type Answer, answers } from '../rsvps/rsvp.entity.js';
import { AgreementNeeded } from '../rsvps/rsvps.errors.js';
import { assertMayBring } from '../rsvps/party-after.js';
import { answerProblems } from '../rsvps/what-they-say.js';
import { number, optional, type Posted, text } from './forms.js';
import { sayingFrom } from './saying-posted.js';
import { refusals } from '../common/refusals/refusals.js';

/**
 * What the buttons of a reply form ask for: an answer, or `null` to take the answer back.
 * @param look what else is to be said of a reply that is refused already
 * @throws InvalidInput with everything at once, so that nobody is sent back twice
 */
export async function readReply(
  posted: Posted,
  look: (wish: ReplyBody) => Promise<void>,
): Promise<ReplyBody | null> {
  if (text(posted, 'answer') === 'withdraw') return null;
  const { body, problems } = await lookAtBody(ReplyBody, {
    answer: text(posted, 'answer'),
    calledName: optional(posted, 'calledName'),
    agreedVersion: number(posted, 'agreedVersion'),
    ...sayingFrom(posted),
  });
  if (problems.length === 0) return body;
  throw new InvalidInput(besides(problems, await problemsOf(() => look(body))));
}

/** Which answer a form takes back: the one that stood when its page was made. */
export function readTakenBack(posted: Posted): Answer | undefined {
  return answers.find((it) => it === text(posted, 'takenBack'));
}

/** What the same buttons ask for where a reference code stands for the answer. */
export function readCodeReply(posted: Posted): Promise<CodeReplyBody> {
  return checkBody(CodeReplyBody, {
    answer: text(posted, 'answer'),
    agreedVersion: number(posted, 'agreedVersion'),
    ...sayingFrom(posted),
  });
}

/** What a guest may have to say anew when they confirm. @param secret of the link */
export function readConfirmation(posted: Posted, secret: string): Promise<ConfirmationBody> {
  // Where nobody may be brought along, there is no field for it.
  const { companions = 0, carers, interpreters, helpersSeated } = sayingFrom(posted);
  const instead = posted['instead'];
  return checkBody(ConfirmationBody, {
    secret,
    agreedVersion: number(posted, 'agreedVersion'),
    ...(instead === 'maybe' && { answer: 'maybe' }),
    ...(instead === 'fewer' && { companions, carers, interpreters, helpersSeated }),
  });
}

/**
 * A visitor's reply to an event of this group.
 * @throws InvalidInput with everything that is missing at once, so that nobody is sent back twice
 */
export async function readGuestReply(
  posted: Posted,
  group: Pick<GroupView, 'guests' | 'agreement' | 'agreementVersion' | 'mostCompanions'>,
  event: Pick<EventView, 'questions'>,
): Promise<GuestReplyBody> {
  const { guests, agreement, agreementVersion } = group;
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
    missing.push({ pointer: '/calledName', detail: refusals.rsvps.anyName });
  }
  if (!wish.email && guests === 'address') {
    missing.push({ pointer: '/email', detail: refusals.common.yourEmail });
  }
  missing.push(...answerProblems(event, wish.answer === 'maybe' ? 'maybe' : 'going', wish));
  if (agreement !== '' && wish.agreedVersion !== agreementVersion) {
    missing.push(...new AgreementNeeded(agreementVersion).errors);
  }
  const { body, problems } = await lookAtBody(GuestReplyBody, wish);
  missing.push(...(await problemsOf(() => assertMayBring({ group }, 0, body))));
  if (missing.length + problems.length > 0) throw new InvalidInput(besides(missing, problems));
  return body;
}

async function problemsOf(check: () => unknown): Promise<FieldProblem[]> {
  try {
    await check();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.errors.length === 0) throw error;
    return error.errors;
  }
}
