import type { ChannelsView } from '../../../channels/channels.view.js';
import type { Page } from '../../../common/page.js';
import type { Me } from '../../../people/preferences.js';
import type { ListedSession } from '../../../people/sessions.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Checkbox, Radios } from '../../components/choices.js';
import { Devices } from '../../components/devices.js';
import { Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Gateways } from '../../components/gateways.js';
import { LetterWishFields } from '../../components/letter-wish-fields.js';
import { More } from '../../components/more.js';
import { Notice } from '../../components/notice.js';
import { OwnLettersStopped } from '../../components/own-letters-stopped.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import type { FormState } from '../../forms.js';
import type { StoppedLetters } from '../../stopped-letters.queries.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';

interface MePageProps {
  me: Me;
  stopped: Page<StoppedLetters>;
  hasToDoWithTokens: boolean;
  sessions: ListedSession[];
  currentSessionId: string | null;
  channels: ChannelsView;
  /** The form that was sent last, by what it is about: `wishes`, or the name of a channel. */
  formOf: (about: string) => FormState;
}

export function MePage({
  me,
  stopped,
  hasToDoWithTokens,
  sessions,
  currentSessionId,
  channels,
  formOf,
}: MePageProps) {
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>My settings</h1>
        <p class="lead">Signed in as {me.email}. Nobody in a group sees this address.</p>
        {me.lettersStopped && (
          <OwnLettersStopped stopped={me.lettersStopped} email={me.email} zone={me.timeZone} />
        )}
        {!me.timeZoneConfirmed && (
          <Notice tone="warm">
            <p>
              Please check your time zone below and save, so that every time we tell you is right for you.
            </p>
          </Notice>
        )}
      </div>
      <Wishes me={me} isToldElsewhere={channels.items.length > 0} form={formOf('wishes')} />
      {stopped.items.length > 0 && <Stopped letters={stopped} />}
      <Devices channels={channels} zone={me.timeZone} />
      <Gateways channels={channels} zone={me.timeZone} formOf={formOf} />
      <section class="stack" aria-labelledby="calendars">
        <h2 id="calendars">In my own calendar</h2>
        <p class="reading">
          Your meetings can appear by themselves in the calendar on your phone or computer.
        </p>
        <ButtonLink href="/me/calendars" look="quiet">
          Calendar addresses
        </ButtonLink>
      </section>
      {hasToDoWithTokens && (
        <section class="stack" aria-labelledby="programs">
          <h2 id="programs">For programs</h2>
          <p class="reading">
            A program of yours can act for you with <a href="/me/tokens">a token</a>. Most people never need
            one.
          </p>
        </section>
      )}
      <SignedInPlaces sessions={sessions} currentSessionId={currentSessionId} zone={me.timeZone} />
    </div>
  );
}

interface WishesProps {
  me: Me;
  /** Whether there is a device or a number where they are told things. */
  isToldElsewhere: boolean;
  form: FormState;
}

function Wishes({ me, isToldElsewhere, form }: WishesProps) {
  return (
    <Form action="/me" state={form}>
      <TimeZoneSelect
        name="timeZone"
        label="My time zone"
        help="Choose the city whose clock is yours."
        value={me.timeZone}
        guess={!me.timeZoneConfirmed}
      />
      <LetterWishFields me={me} />
      <Radios
        name="discreet"
        label="Discreet words in my letters and calendars"
        help="Neutral names for groups and meetings, so that someone who looks at your phone learns nothing."
        chosen={me.discreet}
        choices={[
          { value: 'where-sensitive', label: 'Where a group asks for it' },
          { value: 'everywhere', label: 'Everywhere', help: 'In all my groups.' },
          {
            value: 'nowhere',
            label: 'Nowhere',
            help: 'Groups and meetings go by their own names, so whoever sees your letters or your calendar can read which they are.',
          },
        ]}
      />
      <Checkbox
        name="noLetters"
        label="No letters at all"
        help={`Not even when a meeting is cancelled or a place is free for you. Your meetings on this site always show how things stand. Only letters that you ask for at that moment still come, like the one to sign in.${
          isToldElsewhere ? ' Messages to your devices or your number go on until you stop them below.' : ''
        }`}
        checked={!me.wantsLetters}
      />
      <Button>Save</Button>
    </Form>
  );
}

function Stopped({ letters: { items, next } }: { letters: Page<StoppedLetters> }) {
  return (
    <section class="stack" aria-labelledby="stopped">
      <h2 id="stopped">Letters I have stopped</h2>
      <ul class="list reading">
        {items.map(({ kind, id, name }) => (
          <li key={id} class="card row apart">
            <div>
              {kind === 'group' ? `Letters from “${name}”` : `About “${name}”`}
              {kind === 'group' && (
                <p class="muted small">
                  You still hear when a meeting you answered gets another time or place, or is cancelled.
                </p>
              )}
            </div>
            <Form action="/me/letters" class="" id={id}>
              <Hidden name="kind" value={kind} />
              <Hidden name="id" value={id} />
              <Button look="quiet">
                Let them come again<span class="hush">: {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <More path="/me" cursor="stoppedAfter" next={next} />
    </section>
  );
}

function SignedInPlaces({
  sessions,
  currentSessionId,
  zone,
}: Pick<MePageProps, 'sessions' | 'currentSessionId'> & { zone: string }) {
  const { language } = usePage();
  const others = sessions.filter((session) => session.id !== currentSessionId);
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">Where I am signed in</h2>
      <ul class="list reading">
        {sessions.map((session) => (
          <li key={session.id} class="card row apart">
            <div>
              <strong>{session.device}</strong>
              {session.id === currentSessionId && <span class="muted"> (this one)</span>}
              <p class="muted small">Last seen {momentWords(session.lastSeenAt, { language, zone })}</p>
            </div>
            {session.id !== currentSessionId && (
              <Form action={`/me/sessions/${session.id}/end`} class="">
                <Button look="quiet">
                  Sign out<span class="hush"> {session.device}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Form action="/me/sessions/end-others">
          <Button look="quiet">Sign out all other devices</Button>
        </Form>
      )}
    </section>
  );
}
