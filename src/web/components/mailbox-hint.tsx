import { usePage, useWords } from '../layout.js';
import { Notice } from './notice.js';
import { componentWords } from './words/words.js';

/** Beside "we have sent you a letter": where it went when there is no mail server to take it. */
export function MailboxHint() {
  const { mailboxHint } = useWords(componentWords).pieces;
  if (!usePage().opensMailbox) return null;
  return (
    <Notice tone="warm">
      <p>{mailboxHint({ mailbox: (it) => <a href="/mailbox">{it}</a> })}</p>
    </Notice>
  );
}
