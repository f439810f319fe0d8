import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { findGroup } from '../../groups/find-group.js';
import { OrganisersOnly } from '../../groups/groups.errors.js';
import { mayOrganise } from '../../groups/groups.policy.js';
import { lookAtClocks, noticesOf } from '../event-times.js';
import type { DatesWordsBody } from '../events.bodies.js';
import { isWallTime, wallTimeAt } from '../wall-time.js';
import { startSaid } from '../whole-days.js';
import { clockWarnings } from './clock-warnings.js';
import { ruleWords } from './rule-words.js';
import { scheduleDates } from './schedule-dates.js';
import { settleRule } from './settle-rule.js';
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
   * @param look the zone is the group's where it is left out
   * @throws NotFound, OrganisersOnly, InvalidInput
   */
  async run(look: {
    groupId: string;
    personId: string;
    language: Language;
    words: DatesWordsBody;
  }): Promise<LookedAtDates> {
    const { group, standing } = await findGroup(this.database, look.groupId, look.personId);
    if (!mayOrganise(standing)) throw new OrganisersOnly();
    const { repeats, timeZone = group.timeZone, allDay = false } = look.words;
    const startsLocal = startSaid(look.words.startsLocal, { allDay });
    const times = { startsLocal, timeZone, allDay, rsvpsOpenLocal: null, rsvpsCloseLocal: null };
    const { problems: clockProblems } = lookAtClocks(times);
    const { rule, problems } =
      repeats && isWallTime(startsLocal) ? settleRule(repeats, startsLocal) : { rule: null, problems: [] };
    if (clockProblems.length + problems.length > 0) throw new InvalidInput([...clockProblems, ...problems]);

    const now = this.clock.now();
    const from = [startsLocal, wallTimeAt(now, timeZone)].sort().at(-1)!;
    const starts = !rule
      ? [startsLocal]
      : from === startsLocal
        ? firstStarts(rule, startsLocal, DATES_SHOWN)
        : startsBetween(rule, startsLocal, from, yearsAfter(from)).slice(0, DATES_SHOWN);
    const planned = scheduleDates(starts, { ...times, durationMinutes: 0 });
    return {
      says: rule && ruleWords(rule, look.language),
      language: look.language,
      timeZone,
      allDay,
      dates: planned.map(({ startsLocal: local, startsAt }) => ({ startsLocal: local, startsAt })),
      warnings: rule ? clockWarnings({ rule, startsLocal, timeZone, allDay }, now) : noticesOf(times),
    };
  }
}

function yearsAfter(local: string): string {
  return `${Number(local.slice(0, 4)) + YEARS_LOOKED_AT}${local.slice(4)}`.replace('-02-29', '-02-28');
}
