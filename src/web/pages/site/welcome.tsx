import type { Settings } from '../../../installation/installation.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { SettingsFields } from '../administration/settings-fields.js';

export function WelcomePage({
  secret,
  settings,
  form,
}: {
  secret: string;
  settings: Settings;
  form: FormState;
}) {
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>Welcome</h1>
        <p class="lead">
          You are the first one here. Give your community a name, and you are its administrator. All of this
          can be changed later.
        </p>
      </div>
      <Form action={`/welcome/${secret}`} state={form}>
        <SettingsFields settings={settings} isNew />
        <fieldset class="form">
          <legend class="legend-large">You</legend>
          <Field
            name="email"
            type="email"
            label="Your own e-mail address"
            help="You sign in with it. No one in a group will see it."
            autocomplete="email"
            inputMode="email"
          />
        </fieldset>
        <Button>Open the doors</Button>
      </Form>
    </div>
  );
}

/** The link was used, or a later start of the program made a new one. */
export function WelcomeIsOverPage({ isSetUp }: { isSetUp: boolean }) {
  return (
    <div class="reading stack">
      <h1>This link is used up</h1>
      {isSetUp ? (
        <>
          <p class="lead">This community has its name and its administrator already.</p>
          <p>If that is you, sign in with your e-mail address.</p>
          <p>
            <ButtonLink href="/sign-in">Sign in</ButtonLink>
          </p>
        </>
      ) : (
        <p class="lead">
          Each start of the program makes a new welcome link, and only the newest one works. Look for the line
          that begins with “Welcome:” where the program was started.
        </p>
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
  return (
    <div class="reading stack-large">
      <div class="stack">
        <h1>{communityName} is open</h1>
        <p class="lead">You are signed in as its administrator. Three small steps, and people can come.</p>
      </div>
      <ol class="steps">
        <li>
          <h2>Start a group</h2>
          <p>Say what it is for and who may find it. A meeting always belongs to a group.</p>
        </li>
        <li>
          <h2>Put the first meeting on</h2>
          <p>It stays a draft that only you can see until you publish it.</p>
        </li>
        <li>
          <h2>Tell people</h2>
          <p>Share the page of the group or the meeting, or invite people by letter.</p>
        </li>
      </ol>
      <p class="row">
        <ButtonLink href="/groups/new">Start a group</ButtonLink>
        <ButtonLink href="/settings" look="quiet">
          Look at the settings
        </ButtonLink>
      </p>
      {!hasMailServer && (
        <Notice tone="warm">
          <p>
            There is no mail server yet, so letters do not leave this machine. You can read them in the{' '}
            <a href="/mailbox">mailbox</a>, which opens on this machine only. When you are ready, set{' '}
            <code>SMTP_URL</code> and start again.
          </p>
        </Notice>
      )}
    </div>
  );
}
