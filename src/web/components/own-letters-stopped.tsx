import type { ComponentChildren } from 'preact';
import type { StoppedLetters, SuppressionReason } from '../../people/suppressions.js';
import { Button } from './button.js';
import { Hidden } from './fields.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { Day } from './when.js';

const WHY: Record<SuppressionReason, string> = {
  full: 'A letter to you came back, because your mailbox is full.',
  refused:
    'A letter to you could not be delivered. The mail server says that it takes no letters for your address.',
  bounced: 'A letter to you came back.',
  complained: 'Your mail program told us that a letter of ours was not wanted. That can happen by mistake.',
  said: 'Someone who looks after this site has stopped all letters to your address.',
};

/** What someone can do whose letters do not arrive: a code that they use shows that letters reach them again. */
export function OwnLettersStopped({
  stopped,
  email,
  zone,
}: {
  stopped: StoppedLetters;
  email: string;
  zone: string;
}) {
  const { reason, since, until } = stopped;
  return (
    <Notice tone="warm">
      <h2>Letters do not reach you just now</h2>
      <p>
        {WHY[reason]} So we write no more since <Day at={since} zone={zone} />
        {until && (
          <>
            , and will try again on <Day at={until} zone={zone} />
          </>
        )}
        .
      </p>
      {reason === 'said' ? (
        <p>
          That holds for the letter to sign in too. So please talk to them before you sign out. Your meetings
          on this site always show how things stand.
        </p>
      ) : (
        <Proof email={email}>
          {reason === 'complained'
            ? 'Would you like them again? Then let us send you a code, and type it in.'
            : 'Does your address work? Then let us send you a code, and type it in. After that letters come again.'}
        </Proof>
      )}
    </Notice>
  );
}

function Proof({ email, children }: { email: string; children: ComponentChildren }) {
  return (
    <>
      <p>{children} Until then your meetings on this site always show how things stand.</p>
      <Form action="/sign-in" class="" id="letters-again">
        <Hidden name="email" value={email} />
        <Hidden name="from" value="/me" />
        <Button look="quiet">Send me a code</Button>
      </Form>
    </>
  );
}
