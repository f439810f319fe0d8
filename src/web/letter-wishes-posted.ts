import { number, optional, type Posted, ticked } from './forms.js';
import { ownRemindersFrom } from './reminder-words.js';

/** What `LetterWishFields` holds. */
export function letterWishesFrom(posted: Posted): Record<string, unknown> {
  return {
    language: optional(posted, 'language'),
    wantsConfirmations: ticked(posted, 'wantsConfirmations'),
    wantsHostLetters: ticked(posted, 'wantsHostLetters'),
    dayRosters: optional(posted, 'dayRosters'),
    wantsHostNotes: ticked(posted, 'wantsHostNotes'),
    wantsInvitations: ticked(posted, 'wantsInvitations'),
    wantsOtherMeetings: ticked(posted, 'wantsOtherMeetings'),
    ...ownRemindersFrom(posted),
    newEvents: optional(posted, 'newEvents'),
    digest: optional(posted, 'digest'),
    digestDay: number(posted, 'digestDay'),
    digestHour: number(posted, 'digestHour'),
    quietFrom: optional(posted, 'quietFrom'),
    quietUntil: optional(posted, 'quietUntil'),
  };
}
