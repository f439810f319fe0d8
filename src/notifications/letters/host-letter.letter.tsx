import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { isolated } from '../../common/isolated.js';
import { Vault } from '../../common/vault.js';
import { rowsOf } from '../../database/sql.js';
import { DATES } from '../../events/dates.js';
import { IS_HOST } from '../../groups/standing.js';
import { ReplyAddresses } from '../../people/reply-addresses.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { IS_FOR_ANSWER } from '../../rsvps/host-letters/audience.js';
import { letterSubjectPlace, letterWordsPlace } from '../../rsvps/host-letters/host-letter.entity.js';
import {
  type Delay,
  type Frame,
  IN_QUIET_HOURS,
  type LetterWriter,
  type Sheet,
  type Silence,
  silent,
  type Written,
} from '../facts/letter.js';
import { Lines, Press } from './letter-page.js';
import { meetingSpan } from './meeting-parts.js';
import { IS_OUTSIDE } from '../../groups/hears-of.js';
import { MEETING, type Meeting, meetingFor, type MeetingRow } from '../facts/meetings.js';
import { groupFor, type GroupRow, mailboxFor, type NamedGroup } from '../facts/named-group.js';
import { type NameRow, PERSON, type PersonRow, Readers } from '../facts/readers.js';

/** So long before a meeting its letters wait for nobody's morning. */
const NEAR_SECONDS = 30 * 60;

type Loaded = GroupRow &
  PersonRow &
  NameRow & {
    letterId: string;
    subjectBox: string;
    wordsBox: string;
    isTest: boolean;
    /** Of someone who tries it out. */
    isHost: boolean;
    isToMembers: boolean;
    isMeant: boolean;
    isOutside: boolean;
    isMuted: boolean;
    wantsHostLetters: boolean;
  } & (MeetingRow | { occurrenceId: null });

/** What its row in the ledger says of it. */
export type HostLetterRow = Pick<ClaimedRow<'host-letter'>, 'id' | 'about' | 'personId'>;

export interface HostLetterFacts {
  letterId: string;
  group: NamedGroup;
  /** The date it is about; `null`: it is to members of the group. */
  meeting: Meeting | null;
  /** `null`: they are on the page alone, for they could give the group away. */
  said: { subject: string; words: string } | null;
  /** Whether hosts read what is written back. */
  canAnswer: boolean;
  isTest: boolean;
}

/** What a host wrote to many. Where letters are discreet it says only that there is something to read, and where. */
@Injectable()
export class HostLetterLetter implements LetterWriter<'host-letter', Loaded, HostLetterFacts> {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly readers: Readers,
    private readonly replyAddresses: ReplyAddresses,
  ) {}

  async load(rows: HostLetterRow[]): Promise<Map<number, Loaded>> {
    const found = await rowsOf<Loaded & { rowId: number }>(
      this.database,
      `SELECT row.id AS "rowId", l.id AS "letterId", l.subject_box AS "subjectBox", l.words_box AS "wordsBox",
              row.is_test AS "isTest", coalesce(${IS_HOST}, false) AS "isHost", l.audience = 'members' AS "isToMembers",
              coalesce(CASE WHEN l.audience = 'members' THEN m.state = 'active' ELSE ${IS_FOR_ANSWER} END, false) AS "isMeant",
              ${IS_OUTSIDE} AS "isOutside",
              EXISTS (SELECT FROM mutes WHERE person_id = p.id AND (mutes.group_id = g.id OR mutes.event_id = d.event_id)) AS "isMuted",
              p.wants_host_letters AS "wantsHostLetters",
              r.id AS "rsvpId", r.called_name_box AS "ownBox", m.id AS "membershipId", m.called_name_box AS "memberBox",
              ${PERSON}, ${MEETING}
       FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::boolean[]) AS row (id, letter_id, person_id, is_test)
       JOIN host_letters l ON l.id = row.letter_id AND (l.left_at IS NOT NULL OR row.is_test)
       JOIN groups g ON g.id = l.group_id
       JOIN people p ON p.id = row.person_id
       LEFT JOIN ${DATES} d ON d.occurrence_id = l.occurrence_id
       LEFT JOIN rsvps r ON r.occurrence_id = l.occurrence_id AND r.person_id = p.id
       LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = p.id`,
      [
        rows.map(({ id }) => id),
        rows.map(({ about }) => about.hostLetterId),
        rows.map(({ personId }) => personId),
        rows.map(({ about }) => about.isTest ?? false),
      ],
    );
    return new Map(found.map(({ rowId, ...loaded }) => [rowId, loaded]));
  }

  sheet(_: HostLetterRow, loaded: Loaded): Sheet<HostLetterFacts> | Silence | Delay {
    const why = loaded.isTest ? this.testSilence(loaded) : this.silence(loaded);
    return why ?? this.sheetFor(loaded);
  }

  sheetFor(loaded: Loaded): Sheet<HostLetterFacts> {
    const { personId, eventId, occurrenceId, endsAt } = loaded as Loaded & Partial<MeetingRow>;
    return {
      reader: this.readers.of(loaded, loaded.country, loaded),
      facts: this.factsFor(loaded),
      unsubscribe: { groupId: loaded.groupId, eventId: eventId ?? null, kind: 'host-letters' },
      hostsOf: occurrenceId && endsAt ? { occurrenceId, endsAt } : { groupId: loaded.groupId },
      mailbox: mailboxFor(loaded, loaded),
      ...(eventId && { thread: `${personId} ${eventId}` }),
    };
  }

  write({ letterId, group, meeting, said, canAnswer, isTest }: HostLetterFacts, frame: Frame): Written {
    const { hostLetter: words, meeting: meetingWords } = frame.words;
    const name = meeting?.title ?? group.name;
    const page = `${frame.baseUrl}/sign-in?from=/groups/${group.groupId}/letters/${letterId}`;
    return {
      subject: said?.subject ?? words.subject({ name }),
      body: (
        <>
          {isTest && <p>{words.test}</p>}
          <p>{said ? words.said({ name }) : words.wrote({ name })}</p>
          {said && (
            <blockquote dir="auto" style="margin:0 1em">
              <p>
                <strong>{isolated(said.subject, frame.language)}</strong>
              </p>
              {paragraphsOf(said.words).map((paragraph, at) => (
                <p key={at}>
                  <Lines text={paragraph} />
                </p>
              ))}
            </blockquote>
          )}
          {meeting && (
            <p>
              {meetingWords.when} <strong>{meetingSpan(meeting, frame)}</strong>
            </p>
          )}
          {!said && <Press href={page}>{words.press}</Press>}
          {!frame.isAnsweredByMailbox && <p>{canAnswer ? words.answer : words.noAnswer}</p>}
        </>
      ),
      reason: meeting ? meetingWords.reason(meeting) : words.reason({ group: group.name }),
      list: group,
    };
  }

  private silence(loaded: Loaded): Silence | Delay | null {
    const startsAt = 'startsAt' in loaded ? (loaded.startsAt ?? null) : null;
    if (loaded.isArchived) return silent('archived');
    if (!loaded.isToMembers && !('isOn' in loaded && loaded.isOn)) return silent('called-off');
    if (loaded.isOutside) return silent('not-a-member');
    if (!loaded.isMeant) return silent('not-meant');
    if (!loaded.wantsHostLetters) return silent('not-wanted');
    if (loaded.isMuted) return silent('muted');
    const { quietSeconds } = loaded;
    const secondsLeft = startsAt ? (startsAt.getTime() - this.clock.now().epochMilliseconds) / 1000 : null;
    const isNear = secondsLeft !== null && secondsLeft > 0 && secondsLeft - quietSeconds < NEAR_SECONDS;
    if (quietSeconds > 0 && !isNear) return { ...IN_QUIET_HOURS, pauseSeconds: quietSeconds };
    return null;
  }

  private testSilence({ isHost }: Loaded): Silence | null {
    return isHost ? null : silent('not-a-host');
  }

  private factsFor(loaded: Loaded): HostLetterFacts {
    const { letterId, subjectBox, wordsBox, isTest } = loaded;
    const group = groupFor(loaded, loaded);
    return {
      letterId,
      group,
      meeting: loaded.occurrenceId === null ? null : meetingFor(loaded, loaded, false, this.clock.now()),
      said:
        group.wording === 'full'
          ? {
              subject: this.vault.open(subjectBox, letterSubjectPlace(letterId)),
              words: this.vault.open(wordsBox, letterWordsPlace(letterId)),
            }
          : null,
      canAnswer: this.replyAddresses.areInUse,
      isTest,
    };
  }
}

/** An empty line begins a paragraph. */
function paragraphsOf(words: string): string[] {
  return words.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
