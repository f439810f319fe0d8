import { SIGN_IN_MINUTES } from '../../../people/sign-in-limits.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { MailboxHint } from '../../components/mailbox-hint.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';

/** The page of a meeting, and the way into its call. */
const WAY_THERE = /^\/events\/[^/?#]+(?:\/join)?(?:[?#]|$)/;
const FOR_HOSTS =
  /^\/events\/[^/?#]+\/(?:door|roster|roster-export|waiting-list|notes|check-in-code|edit|change|cancel)(?:[/?#]|$)/;

/** Hosts write here, and people who were there read it. */
const THANKS = /^\/events\/[^/?#]+\/thanks(?:[/?#]|$)/;

export function SignInPage({ form, from }: { form: FormState; from: string | null }) {
  return (
    <div class="reading stack">
      <h1>Sign in</h1>
      {from !== null && FOR_HOSTS.test(from) && (
        <p>This page is for the hosts of the group. Please show us that it is you.</p>
      )}
      {from !== null && THANKS.test(from) && (
        <p>
          What the hosts say afterwards is for people of that meeting. Please show us that you are one of
          them.
        </p>
      )}
      {from !== null && WAY_THERE.test(from) && (
        <p>
          How to get to a meeting, or into its call, is shown only to people who are coming. So please show us
          that it is you.
        </p>
      )}
      <p class="lead">No password. We send you a letter with a link and a code.</p>
      <Form action="/sign-in" state={form}>
        <Field
          name="email"
          type="email"
          inputMode="email"
          autocomplete="email"
          label="Your e-mail address"
          help="New here? It works the same way. Nobody else sees your address."
        />
        <Hidden name="from" value={from ?? ''} />
        <Hidden name="timeZone" guess="time-zone" />
        <Button>Send me the letter</Button>
      </Form>
    </div>
  );
}

export function CodePage({ form }: { form: FormState }) {
  return (
    <div class="reading stack">
      <h1>Look in your letters</h1>
      <p class="lead">
        We have sent you a letter. Open its link in this browser, or type the six digits from it here.
      </p>
      <MailboxHint />
      <Form action="/sign-in/code" state={form}>
        <CodeField />
        <Button>Sign in</Button>
      </Form>
      <details>
        <summary>No letter?</summary>
        <ul>
          <li>It can take a minute or two. Please look in the spam folder too.</li>
          <li>The code works for {SIGN_IN_MINUTES} minutes, and only the newest letter counts.</li>
          <li>
            Check the address: <a href="/sign-in">ask for another letter</a>.
          </li>
        </ul>
      </details>
    </div>
  );
}

/** Where the link of a sign-in letter leads. */
export function SignInLinkPage({ form, needsCode }: { form: FormState; needsCode: boolean }) {
  return (
    <div class="reading stack">
      <h1>Sign in</h1>
      {needsCode ? (
        <p class="lead">
          You asked for this letter in another browser. To be sure that it is you, please type the six digits
          from the letter.
        </p>
      ) : (
        <p class="lead">One press, and you are in.</p>
      )}
      <Form action="/letters/sign-in" state={form}>
        {needsCode && <CodeField />}
        <Button>Sign in</Button>
      </Form>
      <p>You did not ask for this? Then just close this page. Nothing will happen.</p>
    </div>
  );
}

/** Instead of a form that cannot work any more. A code may be used up before the link beside it. */
export function SignInOverPage({ ofCode = false }: { ofCode?: boolean }) {
  const { viewer } = usePage();
  return (
    <div class="reading stack">
      <h1>{ofCode ? 'This code is used up' : 'This letter is used up'}</h1>
      <p class="lead">
        A sign-in letter works once, for {SIGN_IN_MINUTES} minutes, and for a few tries of its code.
      </p>
      {viewer ? (
        <>
          <p>You are signed in here already.</p>
          <p>
            <ButtonLink href="/me/meetings">My meetings</ButtonLink>
          </p>
        </>
      ) : (
        <>
          {ofCode && <p>The link in the newest letter may still work. Please open it in this browser.</p>}
          <p>
            <ButtonLink href="/sign-in">Ask for a new letter</ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

function CodeField() {
  return (
    <Field
      name="code"
      label="The code from the letter"
      inputMode="numeric"
      autocomplete="one-time-code"
      narrow
    />
  );
}
