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
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { webWords } from '../../words/words.js';
import { meWords, type MeWords } from './words/words.js';

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
  const { around } = useWords(webWords);
  const { settings, toCalendars, programs } = useWords(meWords);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{around.mySettings}</h1>
        <p class="lead">{settings.signedInAs({ email: me.email })}</p>
        {me.lettersStopped && (
          <OwnLettersStopped stopped={me.lettersStopped} email={me.email} zone={me.timeZone} />
        )}
        {!me.timeZoneConfirmed && (
          <Notice tone="warm">
            <p>{settings.checkZone}</p>
          </Notice>
        )}
      </div>
      <Wishes me={me} isToldElsewhere={channels.items.length > 0} form={formOf('wishes')} />
      {stopped.items.length > 0 && <Stopped letters={stopped} />}
      <Devices channels={channels} zone={me.timeZone} />
      <Gateways channels={channels} zone={me.timeZone} formOf={formOf} />
      <section class="stack" aria-labelledby="calendars">
        <h2 id="calendars">{toCalendars.title}</h2>
        <p class="reading">{toCalendars.lead}</p>
        <ButtonLink href="/me/calendars" look="quiet">
          {toCalendars.addresses}
        </ButtonLink>
      </section>
      {hasToDoWithTokens && (
        <section class="stack" aria-labelledby="programs">
          <h2 id="programs">{programs.title}</h2>
          <p class="reading">{programs.lead({ token: (it) => <a href="/me/tokens">{it}</a> })}</p>
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
  const { settings: say } = useWords(meWords);
  return (
    <Form action="/me" state={form}>
      <TimeZoneSelect
        name="timeZone"
        label={say.zone}
        help={say.zoneHelp}
        value={me.timeZone}
        guess={!me.timeZoneConfirmed}
      />
      <LetterWishFields me={me} />
      <Radios
        name="discreet"
        label={say.discreet}
        help={say.discreetHelp}
        chosen={me.discreet}
        choices={[
          { value: 'where-sensitive', label: say.whereSensitive },
          { value: 'everywhere', label: say.everywhere, help: say.everywhereHelp },
          { value: 'nowhere', label: say.nowhere, help: say.nowhereHelp },
        ]}
      />
      <Checkbox
        name="noLetters"
        label={say.noLetters}
        help={isToldElsewhere ? `${say.noLettersHelp} ${say.elsewhereGoesOn}` : say.noLettersHelp}
        checked={!me.wantsLetters}
      />
      <Button>{say.save}</Button>
    </Form>
  );
}

function Stopped({ letters: { items, next } }: { letters: Page<StoppedLetters> }) {
  const { stopped: say } = useWords(meWords);
  return (
    <section class="stack" aria-labelledby="stopped">
      <h2 id="stopped">{say.title}</h2>
      <ul class="list reading">
        {items.map(({ kind, id, name }) => (
          <li key={id} class="card row apart">
            <div>
              {kind === 'group' ? say.group({ name }) : say.event({ name })}
              {kind === 'group' && <p class="muted small">{say.stillHear}</p>}
            </div>
            <Form action="/me/letters" class="" id={id}>
              <Hidden name="kind" value={kind} />
              <Hidden name="id" value={id} />
              <Button look="quiet">
                {say.again({ name, hush: (it) => <span class="hush">{it}</span> })}
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
  const { sessions: say } = useWords(meWords);
  const others = sessions.filter((session) => session.id !== currentSessionId);
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">{say.title}</h2>
      <ul class="list reading">
        {sessions.map((session) => (
          <li key={session.id} class="card row apart">
            <div>
              <strong>{deviceWords(session.device, say)}</strong>
              {session.id === currentSessionId && <span class="muted"> {say.thisOne}</span>}
              <p class="muted small">
                {say.lastSeen({ moment: momentWords(session.lastSeenAt, { language, zone }) })}
              </p>
            </div>
            {session.id !== currentSessionId && (
              <Form action={`/me/sessions/${session.id}/end`} class="">
                <Button look="quiet">
                  {say.end({
                    device: deviceWords(session.device, say),
                    hush: (it) => <span class="hush">{it}</span>,
                  })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Form action="/me/sessions/end-others">
          <Button look="quiet">{say.endOthers}</Button>
        </Form>
      )}
    </section>
  );
}

/** What is kept of a browser: "Firefox on Android", or less where less is known. */
function deviceWords(device: string, say: MeWords['sessions']): string {
  const [browser, system] = device.split(' on ') as [string, string?];
  if (system) return say.device({ browser, system });
  return device === 'A program' ? say.program : device;
}
