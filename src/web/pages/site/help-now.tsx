import type { ComponentChildren } from 'preact';
import { ELSEWHERE, type Help, type HelpLine } from '../../../common/help-lines.js';
import { Card } from '../../components/card.js';
import { usePage } from '../../layout.js';
import { countryName } from '../../words.js';

export function HelpNowPage({ here, all }: { here: Help | null; all: readonly Help[] }) {
  const { language } = usePage();
  const others = all
    .filter((help) => help !== here)
    .map((help) => ({ ...help, name: countryName(help.country, language) }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>Need help now?</h1>
        <p class="lead">
          You do not have to wait for a meeting, and you do not have to be sure that it is bad enough.
        </p>
      </div>
      <Emergency
        number={here?.emergency ?? ELSEWHERE.emergency}
        country={here && countryName(here.country, language)}
      />
      {here && (
        <Section id="here" title={`Someone to talk to in ${countryName(here.country, language)}`}>
          <Lines lines={here.lines} />
        </Section>
      )}
      <Section id="elsewhere" title={here ? 'In other countries' : 'Someone to talk to, by country'}>
        <p class="reading">
          Your country is not among these?{' '}
          <a href={ELSEWHERE.url} rel="noreferrer">
            {ELSEWHERE.name}
          </a>{' '}
          lists free help lines all over the world.
        </p>
        {others.map((help) => (
          <details key={help.country} class="reading">
            <summary>{help.name}</summary>
            <p>
              Danger to life: <Phone number={help.emergency} />
            </p>
            <Lines lines={help.lines} />
          </details>
        ))}
      </Section>
    </div>
  );
}

function Emergency({ number, country }: { number: string; country: string | null }) {
  return (
    <div class="notice notice-alarm">
      <h2>Is someone’s life in danger?</h2>
      <p>
        Call <Phone number={number} />
        {country && ` (${country})`}.{' '}
        {number === ELSEWHERE.emergency ? (
          'It works in most countries.'
        ) : (
          <>
            In most other countries it is <Phone number={ELSEWHERE.emergency} />.
          </>
        )}{' '}
        If you can, stay with someone until help is there.
      </p>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly HelpLine[] }) {
  return (
    <ul class="grid">
      {lines.map((line) => (
        <li key={line.name}>
          <Card>
            <h3>{line.name}</h3>
            <p class="phone">
              <Phone number={line.phone} />
            </p>
            <p>{line.hours ? `Every day, ${line.hours}, local time` : 'Day and night'}</p>
            <p>
              <a href={line.url} rel="noreferrer">
                {new URL(line.url).hostname.replace(/^www\./, '')}
              </a>
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>;
}
