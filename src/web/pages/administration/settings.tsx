import type { ComponentChildren } from 'preact';
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
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { webWords } from '../../words/words.js';
import { SettingsFields } from './settings-fields.js';
import { administrationWords } from './words/words.js';

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
  const { administration } = useWords(webWords).around;
  const { save, settings: say, figures, addresses, words } = useWords(administrationWords);
  return (
    <div class="stack-large">
      <h1>{administration}</h1>
      {settings.isHeld ? <Held waiting={counts.waiting} /> : <LaneTroubles troubles={troubles} />}
      <section class="stack" aria-labelledby="letters">
        <h2 id="letters">{say.letters}</h2>
        <ul class="numbers">
          <li>{say.sentToday({ count: String(counts.sentToday), number: strong })}</li>
          <li>{say.waiting({ count: String(counts.waiting), number: strong })}</li>
          <li>{say.planned({ count: String(counts.planned), number: strong })}</li>
          <li>{say.failed({ count: String(counts.failed), number: strong })}</li>
        </ul>
        {!hasMailServer && (
          <Notice tone="warm">
            <p>{say.noMailServer({ mailbox: (it) => <a href="/mailbox">{it}</a> })}</p>
          </Notice>
        )}
        <Account kinds={kinds} />
        <Troubles stuck={stuck} readerZone={readerZone} />
        <p class="row">
          <ButtonLink href="/admin/letters" look="quiet">
            {figures.heading}
          </ButtonLink>
          <ButtonLink href="/admin/addresses" look="quiet">
            {addresses.heading}
          </ButtonLink>
          <ButtonLink href="/admin/words" look="quiet">
            {words.heading}
          </ButtonLink>
          <ButtonLink href="/admin/queues" look="quiet">
            {say.queues}
          </ButtonLink>
          <ButtonLink href="/api/docs" look="quiet">
            {say.api}
          </ButtonLink>
        </p>
      </section>
      <TellingNames settings={settings} />
      <Form action="/settings" state={form}>
        <SettingsFields settings={settings} />
        <Button>{save}</Button>
      </Form>
    </div>
  );
}

/** What stands in letters although it tells others what they are about. */
function TellingNames({ settings }: { settings: InstallationState }) {
  const say = useWords(administrationWords).settings;
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
        <p key={which}>{say.tellingName({ name, word, instead })}</p>
      ))}
      {addresses.map(({ address, word }) => (
        <p key={address}>{say.tellingAddress({ address, word })}</p>
      ))}
    </Notice>
  );
}

function Held({ waiting }: { waiting: number }) {
  const say = useWords(administrationWords).settings;
  return (
    <Notice tone="alarm">
      <h2>{say.held}</h2>
      <p>{say.heldWhy}</p>
      <p>{say.heldWaiting({ n: waiting })}</p>
      <Form action="/settings/release" id="release">
        <Button look="alarm">{say.release}</Button>
      </Form>
    </Notice>
  );
}

function strong(number: ComponentChildren) {
  return <strong>{number}</strong>;
}

/** That no letter got lost: what came due this week is the sum of what became of it. */
function Account({ kinds }: { kinds: LetterAccount[] }) {
  const say = useWords(administrationWords).settings;
  const sum = (what: 'due' | 'sent' | 'suppressed' | 'reported' | 'waiting' | 'unaccounted') =>
    kinds.reduce((total, kind) => total + kind[what], 0);
  if (sum('unaccounted') > 0) {
    return (
      <Notice tone="alarm">
        <p>{say.unaccounted({ n: sum('unaccounted') })}</p>
      </Notice>
    );
  }
  return (
    <p>
      {say.account({
        due: sum('due'),
        sent: String(sum('sent')),
        leftOut: String(sum('suppressed')),
        failed: String(sum('reported')),
        waiting: String(sum('waiting')),
      })}
    </p>
  );
}

function Troubles({ stuck, readerZone }: { stuck: StuckLetters[]; readerZone: string }) {
  const { language } = usePage();
  const words = useWords(administrationWords);
  const { settings: say } = words;
  if (stuck.length === 0) return <p>{say.noTrouble}</p>;
  return (
    <div class="table-scroll" role="region" aria-labelledby="troubles" tabIndex={0}>
      <table>
        <caption id="troubles">{say.troubles}</caption>
        <thead>
          <tr>
            <th scope="col">{words.letter}</th>
            <th scope="col">{say.happened}</th>
            <th scope="col">{words.howMany}</th>
            <th scope="col">{say.latest}</th>
          </tr>
        </thead>
        <tbody>
          {stuck.map(({ name, outcome, state, count, latestAt }) => (
            <tr key={`${name} ${outcome} ${state}`}>
              <td>{letterName(name, language)}</td>
              <td>
                {outcomeWords(outcome, language)} {state === 'trying' ? say.trying : say.stoppedTrying}{' '}
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
