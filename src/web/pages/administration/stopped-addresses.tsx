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
import { webWords } from '../../words/words.js';
import { type AdministrationWords, administrationWords } from './words/words.js';

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
  const { back, addresses: say } = useWords(administrationWords);
  const isAboutStopping = form.typed?.['note'] !== undefined;
  const isAboutLooking = !isAboutStopping && form.typed?.['email'] !== undefined;
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/settings">{back}</a>
        </p>
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
        {!isAboutStopping && !isAboutLooking && <Problems form={form} />}
      </div>
      <section class="stack reading" aria-labelledby="look-up">
        <h2 id="look-up">{say.lookOneUp}</h2>
        <Form action="/admin/addresses/look-up" state={isAboutLooking ? form : freshForm} id="look">
          <Field
            name="email"
            label={say.email}
            type="email"
            inputMode="email"
            value={lookedUp?.email}
            help={say.emailHelp}
          />
          <Button look={lookedUp ? 'quiet' : 'main'}>{say.lookUp}</Button>
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
  const { why, addresses: say } = useWords(administrationWords);
  const { because } = useWords(webWords).stopped;
  return (
    <Card>
      <h3>{stopped ? say.none : say.some}</h3>
      <p>{email}</p>
      {stopped && (
        <>
          <p>
            {say.because({
              why: because[stopped.reason],
              since: sinceAndUntil(stopped, { language, zone: readerZone }),
            })}
            {stopped.reason !== 'said' && (
              <>
                {' '}
                <code class="muted">{stopped.code}</code>
              </>
            )}
          </p>
          {stopped.note && <blockquote class="note">{stopped.note}</blockquote>}
          {stopped.reason !== 'said' && <p>{say.codesStill}</p>}
        </>
      )}
      {stopped?.reason === 'complained' && <p>{say.onlyOwner}</p>}
      {stopped && stopped.reason !== 'complained' && (
        <Form action={`/admin/addresses/${stopped.id}/lift`} class="" id="lift">
          <Button look="quiet">{say.letCome}</Button>
        </Form>
      )}
      <details open={form.problems.length > 0}>
        <summary>{stopped?.reason === 'said' ? say.anew : say.stop}</summary>
        <Form action="/admin/addresses/stop" state={form} id="stop">
          <p>{say.stopMeans}</p>
          <Hidden name="email" value={email} />
          <Field name="note" label={why} help={say.noteHelp} />
          <Select
            name="days"
            label={say.howLong}
            choices={[
              { value: '', label: say.open },
              ...STOPPED_DAYS.map((days) => ({ value: String(days), label: say.days[days] })),
            ]}
          />
          <Button look="alarm">{say.stopNow}</Button>
        </Form>
      </details>
    </Card>
  );
}

function Counts({ counts }: { counts: StoppedForReason[] }) {
  const { why, addresses: say } = useWords(administrationWords);
  const { because } = useWords(webWords).stopped;
  return (
    <section class="stack" aria-labelledby="counts">
      <h2 id="counts">{say.counts}</h2>
      {counts.length === 0 ? (
        <p>{say.goEverywhere}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{why}</th>
              <th scope="col">{say.addresses}</th>
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
  const { addresses: say } = useWords(administrationWords);
  if (acts.items.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{say.log}</h2>
      <p class="muted">{say.logHow}</p>
      <ul class="list reading">
        {acts.items.map((act) => (
          <li key={act.id} class="card stack-small">
            <strong>{actWords(act, say)}</strong>
            <p class="muted small">
              {(act.byYou ? say.byYou : say.byAnother)({
                when: () => <Moment at={act.at} zone={readerZone} />,
              })}
            </p>
          </li>
        ))}
      </ul>
      <More path="/admin/addresses" next={acts.next} />
    </section>
  );
}

function actWords({ what, reason }: LoggedAddressAct, say: AdministrationWords['addresses']): string {
  if (what === 'stopped') return say.stopped;
  return reason === 'said' ? say.tookBack : say.lifted({ reason });
}
