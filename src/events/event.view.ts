import type { FieldProblem } from '../common/domain-error.js';
import type { Group } from '../groups/group.entity.js';
import type { Undoable } from './edit-undoably.js';
import type { AccessFact, Audience, Event, EventFormat, EventKind, EventState } from './event.entity.js';
import type { Room } from './occurrence.entity.js';
import type { Question } from './questions.js';
import type { Repeats } from './series/settle-rule.js';

/** Where an event is in its life: a published one is finished once its end has passed. */
export type Stage = EventState | 'finished';

/** An event in a list: nothing in it is a secret. */
export interface EventSummary {
  id: string;
  groupId: string;
  groupName: string;
  kind: EventKind;
  format: EventFormat;
  title: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  /** Of an all-day event: the midnight after its last day. */
  endsLocal: string;
  timeZone: string;
  /** When it would have been, on the same clocks; `null` where hosts did not move it to another time. */
  insteadOf: string | null;
  /** Whether it takes whole days, from the start of the first to the end of the last. */
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  area: string;
  audience: Audience;
  accessFacts: AccessFact[];
  language: string;
  state: Stage;
  room: Room;
  /** Whether someone who finds no place may wait for one. */
  takesWaiting: boolean;
  /** Whether some places are kept for people who come for the first time. */
  keepsForNewcomers: boolean;
}

/** What a date of a series shares with the others. */
export interface EventSeries {
  id: string;
  repeats: Repeats;
  /** The same in English words: "every second Tuesday, until 30 June 2027". */
  says: string;
}

/** What everyone who may find an event may know about it. */
export interface EventView extends EventSummary {
  occurrenceId: string;
  /** `isAdded`: it stands beside the dates of the rule. `null`: it has a single date. */
  series: (EventSeries & { isAdded: boolean }) | null;
  /** What is different this time; empty for nothing. */
  note: string;
  group: EventGroup;
  /** Markdown. */
  description: string;
  durationMinutes: number;
  /** `null`: from publication on. */
  rsvpsOpenAt: Date | null;
  rsvpsCloseAt: Date;
  /** Whether people who are going will be shown one here, and how many minutes before the start. */
  hasAddress: boolean;
  hasMeetingLink: boolean;
  addressShownMinutes: number;
  linkShownMinutes: number;
  /** What people are asked when they say that they come; only hosts see what they answer. */
  questions: Question[];
  /** Whether photos or recordings are made, in the words of the event or else of the group; empty: none. */
  recordings: string;
  cancellationReason: string | null;
  sequence: number;
  modifiedAt: Date;
  /** `null` for everyone who is not a host. */
  hosting: EventHosting | null;
}

/** The group as its event's page needs it. */
export interface EventGroup extends Pick<
  Group,
  'id' | 'name' | 'discreetName' | 'sensitive' | 'visibility' | 'joining' | 'guests' | 'country'
> {
  archived: boolean;
}

/** What hosts know beside. */
export interface EventHosting extends Pick<
  Event,
  | 'discreetTitle'
  | 'address'
  | 'meetingLink'
  | 'capacity'
  | 'regularPlaces'
  | 'dropInPlaces'
  | 'rsvpsOpenLocal'
  | 'rsvpsCloseLocal'
  | 'reminderMinutes'
  | 'reminderTimes'
  | 'ledBy'
  | 'recordings'
> {
  /** Days that a draft of a series will do without, as the file that it came from has it. */
  skippedDays: string[];
  /** What the host who leads it is called; `null` where nobody is named, or has a name in this group. */
  leaderName: string | null;
  /** What the series says where one date may say otherwise; `null` for an event with a single date. */
  inSeries: InSeries | null;
  /** Whether the viewer may edit, publish and cancel it. */
  mayChange: boolean;
  seatsTaken: number;
  /** What is worth a second look, by field: times that clocks show twice, or skip on some coming date of the series. */
  notices: FieldProblem[];
  /** The last edit of its series, while it can be undone. `null` also for those who may not change it. */
  undo: Undoable | null;
  /** Whether it is a date of a series that was called off, and they may let it take place after all. */
  mayPutBack: boolean;
}

/** What one date of a series may have of its own. */
export type InSeries = Pick<
  Event,
  'title' | 'durationMinutes' | 'capacity' | 'area' | 'address' | 'meetingLink' | 'ledBy'
>;
