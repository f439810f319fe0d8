import { STOPPED_DAYS } from '../../../administration/stopped-addresses.bodies.js';
import type {
  LoggedAddressAct,
  StoppedForReason,
} from '../../../administration/stopped-addresses.queries.js';
import type { Page } from '../../../common/page.js';
import type { KnownSuppression } from '../../../people/suppressions.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field, Hidden, Select } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { More } from '../../components/more.js';
import { Problems } from '../../components/problems.js';
import { Moment } from '../../components/when.js';
import { type FormState, freshForm } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { sinceAndUntil } from '../../stopped-words.js';
import { type WebWords, webWords } from '../../words/words.js';

/** An address that somebody named, and what is known of it. */
export interface LookedUp {
  email: string;
  stopped: KnownSuppression | null;
}

interface StoppedAddressesPageProps {
  counts: StoppedForReason[];
  acts: Page<LoggedAddressAct>;
  lookedUp: LookedUp | null;
  readerZone: string;
  form: FormState;
}

export function StoppedAddressesPage({
  counts,
  acts,
  lookedUp,
  readerZone,
  form,
}: StoppedAddressesPageProps) {
  const isAboutStopping = form.typed?.['note'] !== undefined;
  const isAboutLooking = !isAboutStopping && form.typed?.['email'] !== undefined;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/settings">Back to administration</a>
        </p>
        <h1>Addresses that get no letters</h1>
        <p class="lead">
          When letters come back, or somebody does not want them, we stop writing to that address. The list
          holds no addresses that could be read, so you find one only by typing it.
        </p>
        {!isAboutStopping && !isAboutLooking && <Problems form={form} />}
      </div>
      <section class="stack reading" aria-labelledby="look-up">
        <h2 id="look-up">Look one up</h2>
        <Form action="/admin/addresses/look-up" state={isAboutLooking ? form : freshForm} id="look">
          <Field
            name="email"
            label="E-mail address"
            type="email"
            inputMode="email"
            value={lookedUp?.email}
            help="It is not kept anywhere by looking."
          />
          <Button look={lookedUp ? 'quiet' : 'main'}>Look it up</Button>
        </Form>
        {lookedUp && <Found {...{ lookedUp, readerZone }} form={isAboutStopping ? form : freshForm} />}
      </section>
      <Counts counts={counts} />
      <Log {...{ acts, readerZone }} />
    </div>
  );
}

function Found({
  lookedUp: { email, stopped },
  readerZone,
  form,
}: {
  lookedUp: LookedUp;
  readerZone: string;
  form: FormState;
}) {
  const { language } = usePage();
  const { because } = useWords(webWords).stopped;
  return (
    <Card>
      <h3>{stopped ? 'No letters go to this address' : 'Letters go to this address'}</h3>
      <p>{email}</p>
      {stopped && (
        <>
          <p>
            {because[stopped.reason]}, {sinceAndUntil(stopped, { language, zone: readerZone })}.
            {stopped.reason !== 'said' && (
              <>
                {' '}
                <code class="muted">{stopped.code}</code>
              </>
            )}
          </p>
          {stopped.note && <blockquote class="note">{stopped.note}</blockquote>}
          {stopped.reason !== 'said' && <p>Codes to sign in still go there, when somebody asks for one.</p>}
        </>
      )}
      {stopped?.reason === 'complained' && (
        <p>Only whoever has it can let letters come again, by signing in with a code.</p>
      )}
      {stopped && stopped.reason !== 'complained' && (
        <Form action={`/admin/addresses/${stopped.id}/lift`} class="" id="lift">
          <Button look="quiet">Let letters come again</Button>
        </Form>
      )}
      <details open={form.problems.length > 0}>
        <summary>{stopped?.reason === 'said' ? 'Say it anew' : 'Stop all letters to it'}</summary>
        <Form action="/admin/addresses/stop" state={form} id="stop">
          <p>
            Then nothing goes there any more, not even a code to sign in. That is right for someone who gets
            letters that they never asked for.
          </p>
          <Hidden name="email" value={email} />
          <Field
            name="note"
            label="Why"
            help="Other administrators can read it when they look this address up."
          />
          <Select name="days" label="For how long" choices={HOW_LONG} />
          <Button look="alarm">Stop all letters</Button>
        </Form>
      </details>
    </Card>
  );
}

const DAYS_WORDS: Record<(typeof STOPPED_DAYS)[number], string> = {
  7: 'A week',
  30: '30 days',
  180: 'Half a year',
  365: 'A year',
};

const HOW_LONG = [
  { value: '', label: 'Until someone lifts it' },
  ...STOPPED_DAYS.map((days) => ({ value: String(days), label: DAYS_WORDS[days] })),
];

function Counts({ counts }: { counts: StoppedForReason[] }) {
  const { because } = useWords(webWords).stopped;
  return (
    <section class="stack" aria-labelledby="counts">
      <h2 id="counts">How many, and why</h2>
      {counts.length === 0 ? (
        <p>Letters go to every address just now.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Why</th>
              <th scope="col">Addresses</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ reason, count }) => (
              <tr key={reason}>
                <th scope="row">{because[reason]}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Log({ acts, readerZone }: { acts: Page<LoggedAddressAct>; readerZone: string }) {
  const { because } = useWords(webWords).stopped;
  if (acts.items.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">What administrators did</h2>
      <p class="muted">For a year, and without the address.</p>
      <ul class="list reading">
        {acts.items.map((act) => (
          <li key={act.id} class="card stack-small">
            <strong>{actWords(act, because)}</strong>
            <p class="muted small">
              {act.byYou ? 'You' : 'Another administrator'}, <Moment at={act.at} zone={readerZone} />
            </p>
          </li>
        ))}
      </ul>
      <More path="/admin/addresses" next={acts.next} />
    </section>
  );
}

function actWords({ what, reason }: LoggedAddressAct, because: WebWords['stopped']['because']): string {
  if (what === 'stopped') return 'Stopped all letters to an address';
  return reason === 'said'
    ? 'Took a stop back'
    : `Let letters come again, where the reason was: ${because[reason].toLowerCase()}`;
}
