import { SIGN_IN_MINUTES } from '../../../people/sign-in-limits.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field, Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { MailboxHint } from '../../components/mailbox-hint.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';
import { meWords } from './words/words.js';

/** The page of a meeting, and the way into its call. */
const WAY_THERE = /^\/events\/[^/?#]+(?:\/join)?(?:[?#]|$)/;
const FOR_HOSTS =
  /^\/events\/[^/?#]+\/(?:door|roster|roster-export|waiting-list|notes|check-in-code|edit|change|cancel)(?:[/?#]|$)/;

/** Hosts write here, and people who were there read it. */
const THANKS = /^\/events\/[^/?#]+\/thanks(?:[/?#]|$)/;

export function SignInPage({ form, from }: { form: FormState; from: string | null }) {
  const { around } = useWords(webWords);
  const { signIn: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{around.signIn}</h1>
      {from !== null && FOR_HOSTS.test(from) && <p>{say.forHosts}</p>}
      {from !== null && THANKS.test(from) && <p>{say.forThoseThere}</p>}
      {from !== null && WAY_THERE.test(from) && <p>{say.forThoseComing}</p>}
      <p class="lead">{say.lead}</p>
      <Form action="/sign-in" state={form}>
        <Field
          name="email"
          type="email"
          inputMode="email"
          autocomplete="email"
          label={say.email}
          help={say.emailHelp}
        />
        <Hidden name="from" value={from ?? ''} />
        <Hidden name="timeZone" guess="time-zone" />
        <Button>{say.send}</Button>
      </Form>
    </div>
  );
}

export function CodePage({ form }: { form: FormState }) {
  const { around } = useWords(webWords);
  const { code: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <MailboxHint />
      <Form action="/sign-in/code" state={form}>
        <CodeField />
        <Button>{around.signIn}</Button>
      </Form>
      <details>
        <summary>{say.noLetter}</summary>
        <ul>
          <li>{say.wait}</li>
          <li>{say.works({ minutes: SIGN_IN_MINUTES })}</li>
          <li>{say.check({ again: (it) => <a href="/sign-in">{it}</a> })}</li>
        </ul>
      </details>
    </div>
  );
}

/** Where the link of a sign-in letter leads. */
export function SignInLinkPage({ form, needsCode }: { form: FormState; needsCode: boolean }) {
  const { around } = useWords(webWords);
  const { link: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{around.signIn}</h1>
      <p class="lead">{needsCode ? say.elsewhere : say.press}</p>
      <Form action="/letters/sign-in" state={form}>
        {needsCode && <CodeField />}
        <Button>{around.signIn}</Button>
      </Form>
      <p>{say.notYou}</p>
    </div>
  );
}

/** Instead of a form that cannot work any more. A code may be used up before the link beside it. */
export function SignInOverPage({ ofCode = false }: { ofCode?: boolean }) {
  const { viewer } = usePage();
  const { around } = useWords(webWords);
  const { usedUp: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{ofCode ? say.code : say.letter}</h1>
      <p class="lead">{say.lead({ minutes: SIGN_IN_MINUTES })}</p>
      {viewer ? (
        <>
          <p>{say.already}</p>
          <p>
            <ButtonLink href="/me/meetings">{around.myMeetings}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          {ofCode && <p>{say.newest}</p>}
          <p>
            <ButtonLink href="/sign-in">{say.again}</ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

function CodeField() {
  const { code: say } = useWords(meWords);
  return <Field name="code" label={say.label} inputMode="numeric" autocomplete="one-time-code" narrow />;
}
