import { toldLanes } from '../../common/letter-lanes.js';
import { type ExamplesOf, only } from './example.js';
import { exampleId, type ExampleRows } from './example-rows.js';

/** Letters to an address that is not known yet, and to whoever looks after the site. */
export function codeExamples(
  rows: ExampleRows,
): ExamplesOf<'sign-in' | 'confirm-reply' | 'mailbox-code' | 'letters-stuck' | 'letters-flow'> {
  const { person, reader, address } = rows;
  const id = exampleId(10);
  const { language, timeZone, country } = reader;
  const trouble = { ...person, lanes: [...toldLanes], beganAt: rows.inHours(-1), wasTold: true };
  return {
    'sign-in': only(
      { signInRequestId: id },
      {
        id,
        emailBox: person.emailBox,
        language,
        timeZone,
        expiresAt: rows.inHours(1),
        isUsed: false,
        code: '204816',
        address,
        suppressed: null,
        confirmedBy: null,
      },
    ),
    'confirm-reply': only(
      { guestReplyId: id },
      { ...person, ...rows.meeting(), guestReplyId: id, expiresAt: rows.inHours(24), isConfirmed: false },
    ),
    'mailbox-code': only({ mailboxProofId: id }, { id, language, country, address, suppressed: null }),
    'letters-stuck': only({ troubleId: id }, { ...trouble, isOver: false }),
    'letters-flow': only({ troubleId: id }, { ...trouble, isOver: true }),
  };
}
