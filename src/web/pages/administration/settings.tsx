import { telltaleIn } from '../../../common/telltale-words.js';
import type { InstallationState } from '../../../installation/installation.js';
import type { LetterAccount } from '../../../queue/account.queries.js';
import type { LaneTrouble } from '../../../queue/letter-troubles.queries.js';
import type { LetterCounts, StuckLetters } from '../../../queue/letters.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { LaneTroubles } from '../../components/lane-troubles.js';
import type { FormState } from '../../forms.js';
import { letterName, outcomeWords } from '../../letter-words.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { countWords } from '../../count-words.js';
import { SettingsFields } from './settings-fields.js';

interface SettingsPageProps {
  settings: InstallationState;
  counts: LetterCounts;
  stuck: StuckLetters[];
  kinds: LetterAccount[];
  troubles: LaneTrouble[];
  hasMailServer: boolean;
  readerZone: string;
  form: FormState;
}

export function SettingsPage({
  settings,
  counts,
  stuck,
  kinds,
  troubles,
  hasMailServer,
  readerZone,
  form,
}: SettingsPageProps) {
  return (
    <div class="stack-large">
      <h1>Administration</h1>
      {settings.isHeld ? <Held waiting={counts.waiting} /> : <LaneTroubles troubles={troubles} />}
      <section class="stack" aria-labelledby="letters">
        <h2 id="letters">How the letters are doing</h2>
        <ul class="numbers">
          <LetterNumber count={counts.sentToday} label="sent today" />
          <LetterNumber count={counts.waiting} label="waiting to go out" />
          <LetterNumber count={counts.planned} label="planned for later" />
          <LetterNumber count={counts.failed} label="not delivered this week" />
        </ul>
        {!hasMailServer && (
          <Notice tone="warm">
            <p>
              There is no mail server yet, so letters go to the <a href="/mailbox">mailbox</a> on this
              machine.
            </p>
          </Notice>
        )}
        <Account kinds={kinds} />
        <Troubles stuck={stuck} readerZone={readerZone} />
        <p class="row">
          <ButtonLink href="/admin/letters" look="quiet">
            Letters by lane and kind
          </ButtonLink>
          <ButtonLink href="/admin/addresses" look="quiet">
            Addresses that get no letters
          </ButtonLink>
          <ButtonLink href="/admin/words" look="quiet">
            What letters say
          </ButtonLink>
          <ButtonLink href="/admin/queues" look="quiet">
            Look into the queues
          </ButtonLink>
          <ButtonLink href="/api/docs" look="quiet">
            The API
          </ButtonLink>
        </p>
      </section>
      <TellingNames settings={settings} />
      <Form action="/settings" state={form}>
        <SettingsFields settings={settings} />
        <Button>Save</Button>
      </Form>
    </div>
  );
}

/** What stands in letters although it tells others what they are about. */
function TellingNames({ settings }: { settings: InstallationState }) {
  const { inDiscreetLetters, telltaleWords } = settings;
  const names = (['communityName', 'senderName'] as const).flatMap((which) => {
    const word = telltaleIn(settings[which], telltaleWords);
    return word ? [{ which, name: settings[which], word, instead: inDiscreetLetters[which] }] : [];
  });
  const addresses = [settings.baseUrl, settings.senderAddress].flatMap((address) => {
    const word = telltaleIn(address, telltaleWords);
    return word ? [{ address, word }] : [];
  });
  if (names.length + addresses.length === 0) return null;
  return (
    <Notice tone="warm">
      {names.map(({ which, name, word, instead }) => (
        <p key={which}>
          “{name}” holds “{word}”, which tells others what letters are about. Discreet letters say “{instead}”
          instead.
        </p>
      ))}
      {addresses.map(({ address, word }) => (
        <p key={address}>
          {address} holds “{word}”. It stands in every letter, also in discreet ones, so whoever sees one can
          read it there. Another address would be kinder.
        </p>
      ))}
    </Notice>
  );
}

function Held({ waiting }: { waiting: number }) {
  return (
    <Notice tone="alarm">
      <h2>No letters are going out</h2>
      <p>
        This is a restored copy, so its letters are held back. If the old one still runs, let only one of the
        two write, or people get everything twice.
      </p>
      <p>
        {waiting === 0
          ? 'Nothing is waiting to go out just now.'
          : `${countWords(waiting, 'letter')} would go out at once. What is too late by then is left out.`}
      </p>
      <Form action="/settings/release" id="release">
        <Button look="alarm">Let letters go out</Button>
      </Form>
    </Notice>
  );
}

function LetterNumber({ count, label }: { count: number; label: string }) {
  return (
    <li>
      <strong>{count}</strong> {label}
    </li>
  );
}

/** That no letter got lost: what came due this week is the sum of what became of it. */
function Account({ kinds }: { kinds: LetterAccount[] }) {
  const sum = (what: 'due' | 'sent' | 'suppressed' | 'reported' | 'waiting' | 'unaccounted') =>
    kinds.reduce((total, kind) => total + kind[what], 0);
  if (sum('unaccounted') > 0) {
    return (
      <Notice tone="alarm">
        <p>
          {countWords(sum('unaccounted'), 'letter')} ended and nothing says how. Please tell whoever looks
          after the program.
        </p>
      </Notice>
    );
  }
  return (
    <p>
      {countWords(sum('due'), 'letter')} due this week: {sum('sent')} sent, {sum('suppressed')} left out
      because nobody wants them any more or they may not be sent, {sum('reported')} not possible to send,{' '}
      {sum('waiting')} under way. None is missing.
    </p>
  );
}

function Troubles({ stuck, readerZone }: { stuck: StuckLetters[]; readerZone: string }) {
  const { language } = usePage();
  if (stuck.length === 0) return <p>No letter is in trouble.</p>;
  return (
    <div class="table-scroll" role="region" aria-labelledby="troubles" tabIndex={0}>
      <table>
        <caption id="troubles">Letters in trouble</caption>
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">What happened</th>
            <th scope="col">How many</th>
            <th scope="col">Latest</th>
          </tr>
        </thead>
        <tbody>
          {stuck.map(({ name, outcome, state, count, latestAt }) => (
            <tr key={`${name} ${outcome} ${state}`}>
              <td>{letterName(name, language)}</td>
              <td>
                {outcomeWords(outcome, language)}{' '}
                {state === 'trying' ? 'We are trying again.' : 'We have stopped trying.'}{' '}
                <code class="muted">{outcome}</code>
              </td>
              <td>{count}</td>
              <td>{momentWords(latestAt, { language, zone: readerZone })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
