import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { CalledNames } from '../../groups/called-names.js';
import type { AttendanceRule } from '../../groups/group.entity.js';
import { findHostedDate } from '../find-hosted-date.js';
import { NAMES_STAY } from './mark-arrival.js';
import { nameIn, type NameBoxes, NAMES } from '../name-boxes.js';
import { OnTheDay } from './on-the-day.entity.js';
import { NOTHING_SAID, type OwnWords, SAID, type SaidColumns } from '../own-words.js';
import type { Answer, Source } from '../rsvp.entity.js';
import { HOSTS_BEGIN } from './on-the-day.policy.js';
import { WhatTheySay } from '../what-they-say.js';

/** Names are sealed, so they are sorted and looked through here; no meeting of people has more of them at its door. */
const MOST_NAMES = 10_000;
const ON_A_PAGE = 100;

/** Whom hosts look at: those who may still come, those who are there, or all of them. */
export const doorShows = ['all', 'awaited', 'here'] as const;
export type DoorShow = (typeof doorShows)[number];

/** Someone at the door, as the hosts know them. */
export interface DoorEntry {
  id: string;
  calledName: string | null;
  answer: Answer;
  source: Source;
  companions: number;
  carers: number;
  interpreters: number;
  isHere: boolean;
  said: OwnWords;
}

export interface Door {
  entries: DoorEntry[];
  /** Of the pages of the list, counted from 1. */
  page: number;
  pages: number;
  /** People, not replies. Of those who come for the first time hosts know how many, and not who. */
  counts: { expected: number; maybe: number; here: number; newcomers: number; countedOnly: number };
  attendance: AttendanceRule;
  /** The number that a host wrote down. */
  attendanceCount: number | null;
  /** From when on hosts may mark who is there. */
  opensAt: Temporal.Instant;
  isOpen: boolean;
  /** Then nobody is awaited any more: who did not come is not shown. */
  isOver: boolean;
  now: Temporal.Instant;
  /** Whether marks can be made on single people; where a group counts, only until a while after the end. */
  marksPeople: boolean;
  /** Whether people without a reply may check in with the code in the room. */
  walkInsCheckIn: boolean;
}

/** The same, with what they said still sealed: it is opened for those who are shown. */
type Named = Omit<DoorEntry, 'said'> & { said: SaidColumns };

interface Row extends Omit<DoorEntry, 'calledName' | 'said'>, NameBoxes {
  said: SaidColumns;
  isNew: boolean;
}

@Injectable()
export class DoorQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
    private readonly whatTheySay: WhatTheySay,
  ) {}

  /**
   * For hosts: who is expected, by called name. A search looks through all answers, those of people who had said no too.
   * @throws NotFound, HostsOnly
   */
  async read(
    eventId: string,
    hostId: string,
    asked: { name?: string; show: DoorShow; page: number },
  ): Promise<Door> {
    const { event, group, occurrence } = await findHostedDate(this.database, eventId, hostId);
    const rows = await rowsOf<Row>(
      this.database,
      `SELECT r.id, r.answer, r.source, r.companions, r.carers, r.interpreters,
              r.first_time AS "isNew", r.came IS NOT NULL AS "isHere", ${NAMES}, ${SAID}
       FROM rsvps r LEFT JOIN memberships m ON m.group_id = $2 AND m.person_id = r.person_id
       WHERE r.occurrence_id = $1 ORDER BY r.created_at, r.id LIMIT ${MOST_NAMES}`,
      [occurrence.id, group.id],
    );
    const day = await this.database.getRepository(OnTheDay).findOneBy({ occurrenceId: occurrence.id });
    const all = rows.map((row) => this.namedOf(row));
    const now = this.clock.now();
    const isOver = Temporal.Instant.compare(now, occurrence.endsAt) >= 0;
    const show = isOver && asked.show === 'awaited' ? 'all' : asked.show;
    const found = asked.name === undefined ? all.filter(isShownAs(show)) : namedLike(all, asked.name);
    const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE));
    const page = Math.min(asked.page, pages);
    const opensAt = occurrence.startsAt.subtract(HOSTS_BEGIN);
    const namesEndAt = occurrence.endsAt.add(NAMES_STAY);
    return {
      entries: byName(found, group.language)
        .slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
        .map((it) => ({ ...it, said: this.saidBy(it) })),
      page,
      pages,
      counts: {
        expected: people(all.filter(({ answer, source }) => answer === 'going' && source !== 'walk-in')),
        maybe: people(all.filter(({ answer }) => answer === 'maybe')),
        here: people(all.filter(({ isHere }) => isHere)),
        countedOnly: all.filter(({ said }) => said.countMeOnly).length,
        newcomers: rows.filter(({ isNew, answer }) => isNew && answer === 'going').length,
      },
      attendance: group.attendance,
      attendanceCount: occurrence.attendanceCount,
      opensAt,
      now,
      isOver,
      isOpen: occurrence.placeOf(event).state === 'published' && toDate(opensAt) <= toDate(now),
      marksPeople:
        group.attendance === 'names' ||
        (group.attendance === 'count' && Temporal.Instant.compare(now, namesEndAt) < 0),
      walkInsCheckIn: day?.walkInsCheckIn ?? false,
    };
  }

  /** Of someone who does not come, only what they wish for if they come after all. */
  private saidBy({ id, answer, isHere, said }: Named): OwnWords {
    if (answer !== 'declined' || isHere) return this.whatTheySay.readForHosts(id, said);
    return { ...NOTHING_SAID, countMeOnly: said.countMeOnly, recordingOk: said.recordingOk };
  }

  private namedOf(row: Row): Named {
    const { id, answer, source, companions, carers, interpreters, isHere, said } = row;
    const calledName = nameIn(this.calledNames, row);
    return { id, calledName, answer, source, companions, carers, interpreters, isHere, said };
  }
}

function people(entries: Named[]): number {
  return entries.reduce((sum, it) => sum + 1 + it.companions + it.carers + it.interpreters, 0);
}

function isShownAs(show: DoorShow): (entry: Named) => boolean {
  const mayCome = ({ answer, isHere }: Named) => isHere || answer === 'going' || answer === 'maybe';
  if (show === 'here') return ({ isHere }) => isHere;
  return (entry) => mayCome(entry) && (show === 'all' || !entry.isHere);
}

/** However it is typed: in any case, with or without accents. */
function namedLike(entries: Named[], typed: string): Named[] {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(typed);
  return entries.filter(({ calledName }) => calledName !== null && plain(calledName).includes(wanted));
}

/** Those without a name come last. */
function byName(entries: Named[], language: string): Named[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return entries.toSorted((one, other) => {
    if (one.calledName === null || other.calledName === null) {
      return Number(one.calledName === null) - Number(other.calledName === null);
    }
    return compare(one.calledName, other.calledName) || (one.id < other.id ? -1 : 1);
  });
}
