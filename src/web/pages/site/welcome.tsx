import type { Settings } from '../../../installation/installation.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { SettingsFields } from '../administration/settings-fields.js';
import { siteWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

export function WelcomePage({
  secret,
  settings,
  form,
}: {
  secret: string;
  settings: Settings;
  form: FormState;
}) {
  const { welcome: say } = useWords(siteWords);
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      <Form action={`/welcome/${secret}`} state={form}>
        <SettingsFields settings={settings} isNew />
        <fieldset class="form">
          <legend class="legend-large">{say.you}</legend>
          <Field
            name="email"
            type="email"
            label={say.email}
            help={say.emailHelp}
            autocomplete="email"
            inputMode="email"
          />
        </fieldset>
        <Button>{say.open}</Button>
      </Form>
    </div>
  );
}

/** The link was used, or a later start of the program made a new one. */
export function WelcomeIsOverPage({ isSetUp }: { isSetUp: boolean }) {
  const { welcome: say } = useWords(siteWords);
  return (
    <div class="reading stack">
      <h1>{say.usedUp}</h1>
      {isSetUp ? (
        <>
          <p class="lead">{say.hasName}</p>
          <p>{say.isThatYou}</p>
          <p>
            <ButtonLink href="/sign-in">{say.signIn}</ButtonLink>
          </p>
        </>
      ) : (
        <p class="lead">{say.newerLink}</p>
      )}
    </div>
  );
}

export function FirstStepsPage({
  communityName,
  hasMailServer,
}: {
  communityName: string;
  hasMailServer: boolean;
}) {
  const { welcome: say } = useWords(siteWords);
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>{say.isOpen({ community: communityName })}</h1>
        <p class="lead">{say.threeSteps}</p>
      </div>
      <ol class="steps">
        <li>
          <h2>{say.startGroup}</h2>
          <p>{say.startGroupHow}</p>
        </li>
        <li>
          <h2>{say.firstMeeting}</h2>
          <p>{say.firstMeetingHow}</p>
        </li>
        <li>
          <h2>{say.tell}</h2>
          <p>{say.tellHow}</p>
        </li>
      </ol>
      <p class="row">
        <ButtonLink href="/groups/new">{say.startGroup}</ButtonLink>
        <ButtonLink href="/settings" look="quiet">
          {say.settings}
        </ButtonLink>
      </p>
      {!hasMailServer && (
        <Notice tone="warm">
          <p>
            {say.noMailServer({
              mailbox: (it) => <a href="/mailbox">{it}</a>,
              code: (it) => <code>{it}</code>,
            })}
          </p>
        </Notice>
      )}
    </div>
  );
}
