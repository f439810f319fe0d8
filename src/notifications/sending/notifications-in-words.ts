import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../../common/clock.js';
import type { Language } from '../../common/languages.js';
import { toDate } from '../../database/instant.js';
import type { LetterName, NotificationName } from '../../queue/jobs.js';
import type { ClaimedRow } from '../../queue/ledger.js';
import { SHORTEST } from '../../seats/offer-window.js';
import { AddressCodes } from './address-codes.js';
import { EventReminderLetter, type ReminderFacts } from '../letters/event-reminder.letter.js';
import { type Delay, IN_QUIET_HOURS, type LetterWriter, type Sheet, type Silence } from '../facts/letter.js';
import { type OfferFacts, type OfferRow, PlaceOfferedLetter } from '../letters/place-offered.letter.js';
import type { InWords, Telling } from '../facts/telling.js';
import { dayDistanceWords, distanceWords, momentWords } from '../facts/times.js';
import type { Words } from '../words/words.js';

type Row = ClaimedRow<NotificationName>;

/** What notifications say: that there is something, and when. It stands on locked screens, for anyone to read. */
@Injectable()
export class NotificationsInWords {
  private readonly tellings: Record<NotificationName, Telling>;

  constructor(reminder: EventReminderLetter, offer: PlaceOfferedLetter, codes: AddressCodes, clock: Clock) {
    this.tellings = {
      'reminder-notification': besideLetter(reminder, remind),
      'offer-notification': besideLetter(offer, sayOffered, (it) => untilAwake(it, clock.now())),
      'address-code': codes,
    };
  }

  /** Reads the world for rows of one name. A row that is left out is about something that is gone. */
  load(rows: Row[]): Promise<Map<number, unknown>> {
    return this.tellings[rows[0]!.name].load(rows);
  }

  decide(row: Row, loaded: unknown): InWords | Silence | Delay {
    return this.tellings[row.name].decide(row, loaded);
  }
}

/**
 * Who is told, and who is not any more, is decided by the letter for both.
 * @param delay what a screen waits for, though a letter does not
 */
function besideLetter<Loaded, Facts extends { meeting: { meetingId: string } }>(
  letter: LetterWriter<LetterName, Loaded, Facts>,
  say: (facts: Facts, language: Language, words: Words) => string,
  delay: (loaded: Loaded) => Delay | null = () => null,
): Telling {
  return {
    load: (rows) => letter.load(rows as unknown as ClaimedRow<LetterName>[]),
    decide(row, loaded) {
      const decision = letter.sheet(row as unknown as ClaimedRow<LetterName>, loaded as Loaded);
      if (!('reader' in decision)) return decision;
      const waits = delay(loaded as Loaded);
      if (waits) return waits;
      const { facts, reader }: Sheet<Facts> = decision;
      return {
        language: reader.language,
        say: (words) => say(facts, reader.language, words),
        path: `/sign-in?from=/events/${facts.meeting.meetingId}`,
        about: (row.about as { rsvpId: string }).rsvpId,
      };
    },
  };
}

/** "A meeting tomorrow at 19:00", by the reader's own clock. */
function remind({ meeting, minutesAhead }: ReminderFacts, language: Language, words: Words): string {
  const { startsAt, allDay, zone, readerZone } = meeting;
  const clocks = { language, zone: readerZone ?? zone };
  const when = allDay
    ? dayDistanceWords(startsAt, minutesAhead, clocks)
    : distanceWords(startsAt, minutesAhead, true, clocks);
  return words.notification.reminder({ when });
}

/** A letter makes no sound at night. A device does, and may wait with what can be answered in the morning as well. */
function untilAwake({ closesAt, quietSeconds }: OfferRow, now: Temporal.Instant): Delay | null {
  const closesSoon = toDate(now.add({ seconds: quietSeconds }).add(SHORTEST)) > closesAt!;
  return quietSeconds > 0 && !closesSoon ? { ...IN_QUIET_HOURS, pauseSeconds: quietSeconds } : null;
}

function sayOffered({ meeting, closesAt, readerZone }: OfferFacts, language: Language, words: Words): string {
  const moment = momentWords(closesAt, { language, zone: readerZone ?? meeting.zone });
  return words.notification.offer({ moment });
}
