import { usePage } from '../layout.js';
import { Notice } from './notice.js';

/** Beside "we have sent you a letter": where it went when there is no mail server to take it. */
export function MailboxHint() {
  if (!usePage().opensMailbox) return null;
  return (
    <Notice tone="warm">
      <p>
        There is no mail server yet, so the letter is in the <a href="/mailbox">mailbox of this machine</a>.
      </p>
    </Notice>
  );
}
