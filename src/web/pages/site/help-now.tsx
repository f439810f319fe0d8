import type { ComponentChildren } from 'preact';
import { ELSEWHERE, type Help, type HelpLine } from '../../../common/help-lines.js';
import { Card } from '../../components/card.js';
import { Theirs } from '../../components/theirs.js';
import { usePage, useWords } from '../../layout.js';
import { countryName } from '../../words.js';
import { siteWords } from './words/words.js';
import { Heading } from '../../components/heading.js';

export function HelpNowPage({ here, all }: { here: Help | null; all: readonly Help[] }) {
  const { language } = usePage();
  const { help: say } = useWords(siteWords);
  const others = all
    .filter((help) => help !== here)
    .map((help) => ({ ...help, name: countryName(help.country, language) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  return (
    <div class="stack-large">
      <Heading title={say.title} lead={say.lead} />
      <Emergency
        number={here?.emergency ?? ELSEWHERE.emergency}
        country={here && countryName(here.country, language)}
      />
      {here && (
        <Section id="here" title={say.here({ country: countryName(here.country, language) })}>
          <Lines lines={here.lines} />
        </Section>
      )}
      <Section id="elsewhere" title={here ? say.others : say.byCountry}>
        <p class="reading">
          {say.notAmongThese({
            name: ELSEWHERE.name,
            directory: (it) => (
              <a href={ELSEWHERE.url} rel="noreferrer">
                {it}
              </a>
            ),
          })}
        </p>
        {others.map((help) => (
          <details key={help.country} class="reading">
            <summary>{help.name}</summary>
            <p>{say.dangerToLife({ number: help.emergency, phone: callable(help.emergency) })}</p>
            <Lines lines={help.lines} />
          </details>
        ))}
      </Section>
    </div>
  );
}

function Emergency({ number, country }: { number: string; country: string | null }) {
  const { help: say } = useWords(siteWords);
  const [called, elsewhere] = [
    { number, phone: callable(number) },
    { number: ELSEWHERE.emergency, phone: callable(ELSEWHERE.emergency) },
  ];
  return (
    <div class="notice notice-alarm">
      <h2>{say.danger}</h2>
      <p>
        {country ? say.callIn({ ...called, country }) : say.call(called)}{' '}
        {number === ELSEWHERE.emergency ? say.inMostCountries : say.elsewhereItIs(elsewhere)} {say.stay}
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
  const { help: say } = useWords(siteWords);
  return (
    <ul class="grid">
      {lines.map((line) => (
        <li key={line.name}>
          <Card>
            <h3>
              <Theirs>{line.name}</Theirs>
            </h3>
            <p class="phone">{callable(line.phone)(line.phone)}</p>
            <p>{line.hours ? say.everyDay({ hours: line.hours }) : say.dayAndNight}</p>
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

/** A number as people write it, which calls it when it is pressed. It is read from the left in every language. */
function callable(number: string) {
  return (written: ComponentChildren) => (
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`} dir="ltr">
      {written}
    </a>
  );
}
