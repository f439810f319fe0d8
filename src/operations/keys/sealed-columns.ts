import { channelAddressPlace } from '../../channels/channel-addresses.js';
import { channelProofPlace } from '../../channels/channel-proofs.js';
import { pushKeyPlace } from '../../channels/push-keys.js';
import { answerPlace } from '../../database/kept-answer.entity.js';
import { guestReplyPlace, membershipPlace, notePlace, rsvpPlace } from '../../groups/called-names.js';
import { reasonPlace } from '../../groups/host-act.entity.js';
import { mailboxPlace, mailboxProofPlace } from '../../groups/mailbox/mailboxes.js';
import { filePlace, notesPlace, rowPlace } from '../../imports/import-boxes.js';
import { replyNotePlace } from '../../inbound/reply-notes.js';
import { LETTER_PLACE } from '../../mail/mailbox.js';
import { letterSubjectPlace, letterWordsPlace } from '../../rsvps/host-letters/host-letter.entity.js';
import { thanksPlace } from '../../rsvps/thanks/thank-you.entity.js';
import { addressPlace } from '../../people/addresses.js';
import { suppressedAddressPlace, suppressionNotePlace } from '../../people/suppressions.js';
import { signInPlace } from '../../people/ask-to-sign-in.js';
import { answersPlace, guestSaidPlace, needsPlace } from '../../rsvps/what-they-say.js';

export interface SealedColumn {
  table: string;
  idType: 'uuid' | 'bigint';
  box: string;
  /** Where a row's value is sealed to. */
  place: (id: string) => string;
  /** The column that `place` asks for, where it is not the id. */
  sealedTo?: string;
  /** The column that finds the row by what is sealed in it. */
  index?: string;
  /** Where the same index stands too, without anything sealed beside it. */
  follows?: { table: string; index: string };
}

/** Everything in the database that is sealed. A test compares this list with the schema. */
export const sealedColumns: SealedColumn[] = [
  {
    table: 'people',
    idType: 'uuid',
    box: 'email_box',
    place: addressPlace,
    index: 'email_index',
    follows: { table: 'suppressions', index: 'address_index' },
  },
  { table: 'sign_in_requests', idType: 'uuid', box: 'email_box', place: signInPlace },
  { table: 'memberships', idType: 'uuid', box: 'called_name_box', place: membershipPlace },
  { table: 'memberships', idType: 'uuid', box: 'note_box', place: notePlace },
  { table: 'rsvps', idType: 'uuid', box: 'called_name_box', place: rsvpPlace },
  { table: 'host_log', idType: 'uuid', box: 'reason_box', place: reasonPlace },
  { table: 'rsvps', idType: 'uuid', box: 'answers_box', place: answersPlace },
  { table: 'rsvps', idType: 'uuid', box: 'needs_box', place: needsPlace },
  {
    table: 'standing_places',
    idType: 'uuid',
    box: 'answers_box',
    place: answersPlace,
    sealedTo: 'words_id',
  },
  { table: 'standing_places', idType: 'uuid', box: 'needs_box', place: needsPlace, sealedTo: 'words_id' },
  { table: 'guest_replies', idType: 'uuid', box: 'called_name_box', place: guestReplyPlace },
  { table: 'kept_answers', idType: 'uuid', box: 'answer_box', place: answerPlace },
  { table: 'thank_yous', idType: 'uuid', box: 'words_box', place: thanksPlace },
  { table: 'host_letters', idType: 'uuid', box: 'subject_box', place: letterSubjectPlace },
  { table: 'host_letters', idType: 'uuid', box: 'words_box', place: letterWordsPlace },
  { table: 'guest_replies', idType: 'uuid', box: 'said_box', place: guestSaidPlace },
  { table: 'imports', idType: 'uuid', box: 'file_box', place: filePlace },
  { table: 'imports', idType: 'uuid', box: 'notes_box', place: notesPlace },
  { table: 'import_rows', idType: 'uuid', box: 'row_box', place: rowPlace },
  { table: 'reply_notes', idType: 'uuid', box: 'note_box', place: replyNotePlace },
  {
    table: 'suppressions',
    idType: 'uuid',
    box: 'address_box',
    place: suppressedAddressPlace,
    index: 'address_index',
  },
  {
    table: 'channel_addresses',
    idType: 'uuid',
    box: 'address_box',
    place: channelAddressPlace,
    index: 'address_index',
  },
  { table: 'channel_proofs', idType: 'uuid', box: 'address_box', place: channelProofPlace },
  { table: 'groups', idType: 'uuid', box: 'mailbox_box', place: mailboxPlace },
  { table: 'mailbox_proofs', idType: 'uuid', box: 'address_box', place: mailboxProofPlace },
  { table: 'push_keys', idType: 'uuid', box: 'private_box', place: pushKeyPlace },
  { table: 'suppressions', idType: 'uuid', box: 'note_box', place: suppressionNotePlace },
  { table: 'mailbox_letters', idType: 'bigint', box: 'letter_box', place: () => LETTER_PLACE },
];
