import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../common/languages.js';
import { toDate } from '../../database/instant.js';
import type { Vault } from '../../common/vault.js';
import { type Rule, weekdays } from '../../events/series/rule.js';
import { membershipPlace } from '../../groups/called-names.js';
import { mailboxPlace } from '../../groups/mailbox/mailboxes.js';
import { addressPlace } from '../../people/addresses.js';
import type { Discretion } from '../../people/discretion.js';
import { letterSubjectPlace, letterWordsPlace } from '../../rsvps/host-letters/host-letter.entity.js';
import type { MembershipRow } from '../facts/memberships.js';
import type { MeetingRow, ReplyRow } from '../facts/meetings.js';
import type { GroupRow } from '../facts/named-group.js';
import type { NameRow, PersonRow } from '../facts/readers.js';
import type { StandingRow } from '../facts/standing-places.js';

/** Nobody and nothing here is called so. Names are the same in every language. */
export const EXAMPLE_NAMES = {
  reader: 'Robin',
  greeter: 'Kim',
  meeting: 'Quillwood',
  group: 'Brookside',
  discreetMeeting: 'Larkfield',
  discreetGroup: 'Meadow',
  area: 'Harbourside',
};

const ADDRESS = 'robin@example.org';
const MAILBOX = 'hosts@example.org';

const HOSTS_WORDS: Record<Language, { subject: string; words: string }> = {
  en: { subject: 'What to bring', words: 'Here stands what the hosts write.' },
  de: { subject: 'Was du mitbringen kannst', words: 'Hier steht, was die Gastgeber schreiben.' },
  es: { subject: 'Qué traer', words: 'Aquí aparece lo que escribe el equipo.' },
  fr: { subject: 'Quoi apporter', words: 'Ici figure ce que l’équipe écrit.' },
  ar: { subject: 'ما يمكن إحضاره', words: 'هنا يظهر ما يكتبه الفريق.' },
};

/** Ids that no row has. */
export function exampleId(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

const PERSON_ID = exampleId(1);
const MEMBERSHIP_ID = exampleId(2);
const LETTER_ID = exampleId(3);

/** Where it is, and for whom examples are written. */
export interface ExampleReader {
  language: Language;
  discreet: Discretion;
  timeZone: string;
  country: string;
}

const SOON = 3;

/** A date so many days from now, at seven in the evening. */
export type Dated = Partial<MeetingRow> & { inDays?: number; nth?: number };

/** A moment, and what clocks show then. */
interface Time {
  at: Date;
  local: string;
}

/** Rows as letters load them, about people, groups and meetings that do not exist. */
export class ExampleRows {
  readonly rule: Rule;
  private readonly today: Temporal.PlainDate;
  private readonly times = new Map<string, Time>();
  readonly person: PersonRow & NameRow;
  readonly group: GroupRow;

  constructor(
    private readonly vault: Vault,
    readonly now: Temporal.Instant,
    readonly reader: ExampleReader,
  ) {
    const { language, discreet, timeZone, country } = reader;
    this.person = {
      personId: PERSON_ID,
      emailBox: vault.seal(ADDRESS, addressPlace(PERSON_ID)),
      language,
      timeZone,
      discreet,
      wantsLetters: true,
      suppressed: null,
      quietSeconds: 0,
      membershipId: MEMBERSHIP_ID,
      memberBox: vault.seal(EXAMPLE_NAMES.reader, membershipPlace(MEMBERSHIP_ID)),
    };
    this.today = now.toZonedDateTimeISO(timeZone).toPlainDate();
    const weekday = weekdays[this.today.add({ days: SOON }).dayOfWeek - 1]!;
    this.rule = { rhythm: { every: 'week', interval: 1, weekdays: [weekday] }, end: null };
    this.group = {
      groupId: exampleId(4),
      groupName: EXAMPLE_NAMES.group,
      groupDiscreetName: EXAMPLE_NAMES.discreetGroup,
      sensitive: true,
      senderName: '',
      mailboxBox: null,
      country,
      isArchived: false,
    };
  }

  get address(): string {
    return ADDRESS;
  }

  /** Where hosts of the group read answers themselves. */
  mailbox(): Pick<GroupRow, 'mailboxBox'> {
    return { mailboxBox: this.vault.seal(MAILBOX, mailboxPlace(this.group.groupId)) };
  }

  /** What stands for anything that hosts write. */
  get hostsSay(): { subject: string; words: string } {
    return HOSTS_WORDS[this.reader.language];
  }

  /** Where clocks show something else at the same time. */
  get otherZone(): string {
    return this.reader.timeZone === 'Asia/Tokyo' ? 'Europe/Lisbon' : 'Asia/Tokyo';
  }

  inHours(hours: number): Date {
    return toDate(this.now.add({ hours }));
  }

  meeting({ inDays = SOON, nth = 1, ...otherwise }: Dated = {}): MeetingRow {
    const { at: startsAt, local: startsLocal } = this.timeOf(inDays, '19:00');
    return {
      ...this.group,
      occurrenceId: exampleId(100 + nth),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 90 * 60_000),
      startsLocal,
      isOn: true,
      meetingId: exampleId(100 + nth),
      eventId: exampleId(200),
      title: EXAMPLE_NAMES.meeting,
      discreetTitle: EXAMPLE_NAMES.discreetMeeting,
      format: 'hybrid',
      area: EXAMPLE_NAMES.area,
      zone: this.reader.timeZone,
      allDay: false,
      durationMinutes: 90,
      hasAddress: true,
      hasLink: true,
      addressShownMinutes: 1440,
      linkShownMinutes: 60,
      cancellationReason: null,
      note: '',
      isWeekly: true,
      ...otherwise,
    };
  }

  reply(otherwise: Partial<ReplyRow> = {}, dated: Dated = {}): ReplyRow {
    const meeting = this.meeting(dated);
    return {
      ...this.person,
      ...meeting,
      rsvpId: exampleId(5),
      answer: 'going',
      version: 1,
      wantsConfirmations: true,
      wantsInvitations: false,
      wantsReminders: true,
      wantsOtherMeetings: true,
      rsvpsCloseAt: meeting.startsAt,
      repliedAt: toDate(this.now),
      isFirstTime: false,
      hasWhatToExpect: false,
      greeter: null,
      isEventMuted: false,
      isGroupMuted: false,
      isOutside: false,
      ...otherwise,
    };
  }

  /** What is different for someone who comes for the first time. */
  firstTime(): Pick<ReplyRow, 'isFirstTime' | 'hasWhatToExpect' | 'greeter'> {
    const membershipId = exampleId(6);
    const box = this.vault.seal(EXAMPLE_NAMES.greeter, membershipPlace(membershipId));
    return { isFirstTime: true, hasWhatToExpect: true, greeter: { membershipId, box } };
  }

  membership(otherwise: Partial<MembershipRow> = {}): MembershipRow {
    return {
      ...this.group,
      ...this.person,
      membershipId: MEMBERSHIP_ID,
      state: 'active',
      isConfirmed: true,
      isMuted: false,
      ...otherwise,
    };
  }

  standing(): StandingRow {
    return {
      ...this.person,
      ...this.meeting(),
      standingPlaceId: exampleId(7),
      rule: this.rule,
      held: 8,
      waiting: 2,
      isEnding: false,
      isEventMuted: false,
      isGroupMuted: false,
      isOutside: false,
    };
  }

  /** One that is not about a date. */
  hostLetter() {
    const { subject, words } = this.hostsSay;
    return {
      ...this.group,
      ...this.person,
      letterId: LETTER_ID,
      subjectBox: this.vault.seal(subject, letterSubjectPlace(LETTER_ID)),
      wordsBox: this.vault.seal(words, letterWordsPlace(LETTER_ID)),
      isTest: false,
      isHost: true,
      isToMembers: false,
      isMeant: true,
      isOutside: false,
      isMuted: false,
      wantsHostLetters: true,
      quietSeconds: 0,
    };
  }

  /** @param clock like `19:00`, in the zone of the examples */
  at(inDays: number, clock: string): Date {
    return this.timeOf(inDays, clock).at;
  }

  /** Worked out once for each, because many examples have the same. */
  private timeOf(inDays: number, clock: string): Time {
    const key = `${inDays} ${clock}`;
    const known = this.times.get(key);
    if (known) return known;
    const { timeZone } = this.reader;
    const local = this.today.add({ days: inDays }).toPlainDateTime(Temporal.PlainTime.from(clock));
    const time = { at: toDate(local.toZonedDateTime(timeZone).toInstant()), local: local.toString() };
    this.times.set(key, time);
    return time;
  }
}
