import type { EventView } from '../../../events/event.view.js';
import type { Question } from '../../../events/questions.js';
import type { AttendanceRule } from '../../../groups/group.entity.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { GREETER_TOLD } from '../../../rsvps/greeter.js';
import type { OwnWords } from '../../../rsvps/own-words.js';
import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';

/** What someone is asked beside their answer. */
export interface Asks {
  questions: Question[];
  recordings: string;
  attendance: AttendanceRule;
  mostCompanions: number;
  /** Whether someone new will be told who greets them: a day before, which still lies ahead. */
  tellsGreeter: boolean;
  hasWhatToExpect: boolean;
  keepsForNewcomers: boolean;
  /** Whether it is said once for all dates. */
  isEveryTime: boolean;
}

/**
 * @param said of an event, or of someone's standing place in a series
 * @param now needed for an event
 */
export function asksOf(said: EventView, group: GroupView, now: Date): Asks;
export function asksOf(said: OwnStandingPlace, group: GroupView): Asks;
export function asksOf(said: EventView | OwnStandingPlace, group: GroupView, now?: Date): Asks {
  const { questions, recordings } = said;
  const { attendance, mostCompanions } = group;
  const hasWhatToExpect = group.whatToExpect !== '';
  return {
    questions,
    recordings,
    attendance,
    mostCompanions,
    tellsGreeter:
      group.hasGreeters && now !== undefined && 'startsAt' in said && isBeforeGreeterIsTold(said, now),
    hasWhatToExpect,
    keepsForNewcomers: 'keepsForNewcomers' in said && said.keepsForNewcomers,
    isEveryTime: 'standingPlace' in said,
  };
}

/** Whether the moment when newcomers are told who greets them still lies ahead. */
export function isBeforeGreeterIsTold({ startsAt }: Pick<EventView, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() - now.getTime() > GREETER_TOLD.minutes * 60_000;
}

/** What someone still has to answer before they can say that they come. */
export function openQuestions(
  questions: readonly Question[],
  said: Pick<OwnWords, 'answers'> | null,
): Question[] {
  return questions.filter(({ id, required }) => required && !said?.answers.some((it) => it.id === id));
}
