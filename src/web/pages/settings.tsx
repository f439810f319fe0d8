import type { InstallationState } from '../../installation/installation.js';
import type { LetterName } from '../../queue/jobs.js';
import type { LetterAccount } from '../../queue/account.queries.js';
import type { LetterCounts, StuckLetters } from '../../queue/letters.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import type { FormState } from '../forms.js';
import { momentWords } from '../page-times.js';
import { countWords } from '../count-words.js';
import { SettingsFields } from './settings-fields.js';

interface SettingsPageProps {
  settings: InstallationState;
  counts: LetterCounts;
  stuck: StuckLetters[];
  kinds: LetterAccount[];
  hasMailServer: boolean;
  readerZone: string;
  form: FormState;
}

export function SettingsPage({
  settings,
  counts,
  stuck,
  kinds,
  hasMailServer,
  readerZone,
  form,
}: SettingsPageProps) {
  return (
    <div class="stack-large">
      <h1>Administration</h1>
      {settings.isHeld && <Held waiting={counts.waiting} />}
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
          <ButtonLink href="/admin/queues" look="quiet">
            Look into the queues
          </ButtonLink>
          <ButtonLink href="/api/docs" look="quiet">
            The API
          </ButtonLink>
        </p>
      </section>
      <Form action="/settings" state={form}>
        <SettingsFields settings={settings} />
        <Button>Save</Button>
      </Form>
    </div>
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
              <td>{LETTER_NAMES[name]}</td>
              <td>
                {outcomeWords(outcome)}{' '}
                {state === 'trying' ? 'We are trying again.' : 'We have stopped trying.'}{' '}
                <code class="muted">{outcome}</code>
              </td>
              <td>{count}</td>
              <td>{momentWords(latestAt, readerZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LETTER_NAMES: Record<LetterName, string> = {
  'sign-in': 'Sign-in',
  'confirm-reply': 'Please confirm your reply',
  'rsvp-confirmation': 'Reply received',
  'place-given': 'A place from the waiting list',
  'place-offered': 'A place offered from the waiting list',
  'standing-place': 'A place at every date',
  'standing-question': 'Whether that place is still wanted',
  'event-reminder': 'Reminder',
  'maybe-question': 'Question to people who said maybe',
  'first-time': 'Who greets a newcomer',
  'event-changed': 'Meeting changed',
  'event-cancelled': 'Meeting cancelled',
  invitation: 'Invitation',
  'membership-approved': 'Request accepted',
  'membership-declined': 'Request declined',
  'join-request': 'New request to join',
  'host-note': 'Daily note to hosts',
  digest: 'What is on for someone',
  'new-events': 'New meetings',
  'clocks-changed': 'New rules for clocks',
  'thank-you': 'A thank-you from the hosts',
  'calendar-answer': 'Please confirm your calendar’s answer',
  'invitation-withdrawn': 'Off the calendar',
  'reply-note': 'Someone wrote back',
};

/** A code of the ledger in words. */
function outcomeWords(outcome: string): string {
  if (outcome === 'too-late') return 'It was too late to be of use.';
  if (outcome === 'too-many-attempts') return 'It could not be sent in many tries.';
  if (outcome.startsWith('no-answer')) return 'The mail server did not answer.';
  if (outcome.startsWith('smtp-5')) return 'The mail server refused it.';
  if (outcome.startsWith('smtp-4')) return 'The mail server asked us to come back later.';
  return 'It could not be sent.';
}
