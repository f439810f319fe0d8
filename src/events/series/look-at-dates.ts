import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { findGroup } from '../../groups/find-group.js';
import { OrganisersOnly } from '../../groups/groups.errors.js';
import { mayOrganise } from '../../groups/groups.policy.js';
import { noticesOf } from '../event-times.js';
import { newEventWish, setsStart, wishOf } from '../event-wish.js';
import type { DatesWordsBody } from '../events.bodies.js';
import { besides, lookAtWhen } from '../settle-event.js';
import { wallTimeAt } from '../wall-time.js';
import { DAY_MINUTES } from '../whole-days.js';
import { clockWarnings } from './clock-warnings.js';
import { ruleWords } from './rule-words.js';
import { scheduleDates } from './schedule-dates.js';
import { firstStarts, startsBetween } from './starts-of.js';

const DATES_SHOWN = 5;
const YEARS_LOOKED_AT = 6;

/** The dates that some words about an event would give it. */
export interface LookedAtDates {
  /** The rule in the words of `language`; `null`: a single date. */
  says: string | null;
  language: Language;
  timeZone: string;
  allDay: boolean;
  /** The next five, or as many as there are. */
  dates: { startsLocal: string; startsAt: Date }[];
  /** Dates that the clocks skip or show twice, and what becomes of them. */
  warnings: FieldProblem[];
}

/** Says the dates of an event before it is saved or published, for whoever plans it. Nothing is stored. */
@Injectable()
export class LookAtDates {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param look the zone is the group's where it is left out; `stands` is what a published event says so far: a start
   * that stays may have passed
   * @throws NotFound, OrganisersOnly, InvalidInput
   */
  async run(look: {
    groupId: string;
    personId: string;
    language: Language;
    words: DatesWordsBody;
    problems?: FieldProblem[];
    stands?: { startsLocal: string; timeZone: string } | null;
  }): Promise<LookedAtDates> {
    const { group, standing } = await findGroup(this.database, look.groupId, look.personId);
    if (!mayOrganise(standing)) throw new OrganisersOnly();
    // Where its length is left out, any will do: the dates begin when they begin.
    const wish = wishOf({ ...newEventWish(group), durationMinutes: DAY_MINUTES }, look.words, group);
    const now = this.clock.now();
    const { rule, problems } = lookAtWhen(wish, {
      now,
      stage: look.stands ? 'published' : 'draft',
      setsStart: !look.stands || setsStart(wish, look.stands),
    });
    const told = besides(look.problems ?? [], problems);
    if (told.length > 0) throw new InvalidInput(told);

    const { startsLocal, timeZone, allDay } = wish;
    const from = [startsLocal, wallTimeAt(now, timeZone)].sort().at(-1)!;
    const starts = !rule
      ? [startsLocal]
      : from === startsLocal
        ? firstStarts(rule, startsLocal, DATES_SHOWN)
        : startsBetween(rule, startsLocal, from, yearsAfter(from)).slice(0, DATES_SHOWN);
    const planned = scheduleDates(starts, { ...wish, durationMinutes: 0 });
    return {
      says: rule && ruleWords(rule, look.language),
      language: look.language,
      timeZone,
      allDay,
      dates: planned.map(({ startsLocal: local, startsAt }) => ({ startsLocal: local, startsAt })),
      warnings: rule ? clockWarnings({ rule, startsLocal, timeZone, allDay }, now) : noticesOf(wish),
    };
  }
}

function yearsAfter(local: string): string {
  return `${Number(local.slice(0, 4)) + YEARS_LOOKED_AT}${local.slice(4)}`.replace('-02-29', '-02-28');
}
