import { Injectable } from '@nestjs/common';
import type { Language } from '../common/languages.js';
import type { LetterName, NotificationName } from '../queue/jobs.js';
import type { ClaimedRow } from '../queue/ledger.js';
import { EventReminderLetter, type ReminderFacts } from './event-reminder.letter.js';
import type { LetterWriter, Sheet } from './letter.js';
import { type OfferFacts, PlaceOfferedLetter } from './place-offered.letter.js';
import { dayDistanceWords, distanceWords, momentWords } from './times.js';
import type { WordsByLanguage } from './words/changed-words.js';
import type { Words } from './words/words.js';

/** What a notification says, and the date that it is about. */
export interface InWords {
  text: string;
  meetingId: string;
}

interface Telling {
  /** The letter of the same: who is told, and who is not any more, is decided by it for both. */
  letter: LetterWriter;
  say(facts: unknown, language: Language, words: Words): InWords;
}

/** What notifications say: that there is something, and when. It stands on locked screens, for anyone to read. */
@Injectable()
export class NotificationsInWords {
  private readonly tellings: Record<NotificationName, Telling>;

  constructor(reminder: EventReminderLetter, offer: PlaceOfferedLetter) {
    this.tellings = {
      'reminder-notification': { letter: reminder, say: remind },
      'offer-notification': { letter: offer, say: sayOffered },
    };
  }

  /** Reads the world for rows of one name. A row that is left out is about something that is gone. */
  load(rows: ClaimedRow<NotificationName>[]): Promise<Map<number, unknown>> {
    return this.tellings[rows[0]!.name].letter.load(rows as unknown as ClaimedRow<LetterName>[]);
  }

  decide(row: ClaimedRow<NotificationName>, loaded: unknown): ReturnType<LetterWriter['sheet']> {
    return this.tellings[row.name].letter.sheet(row as unknown as ClaimedRow<LetterName>, loaded);
  }

  say({ name }: ClaimedRow<NotificationName>, { facts, reader }: Sheet, wordsIn: WordsByLanguage): InWords {
    return this.tellings[name].say(facts, reader.language, wordsIn(reader.language));
  }
}

/** "A meeting tomorrow at 19:00", by the reader's own clock. */
function remind({ meeting, minutesAhead }: ReminderFacts, language: Language, words: Words): InWords {
  const { startsAt, allDay, zone, readerZone, meetingId } = meeting;
  const clocks = { language, zone: readerZone ?? zone };
  const when = allDay
    ? dayDistanceWords(startsAt, minutesAhead, clocks)
    : distanceWords(startsAt, minutesAhead, true, clocks);
  return { text: words.notification.reminder({ when }), meetingId };
}

function sayOffered(
  { meeting, closesAt, readerZone }: OfferFacts,
  language: Language,
  words: Words,
): InWords {
  const moment = momentWords(closesAt, { language, zone: readerZone ?? meeting.zone });
  return { text: words.notification.offer({ moment }), meetingId: meeting.meetingId };
}
