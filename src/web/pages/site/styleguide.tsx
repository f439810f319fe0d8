import type { ComponentChildren } from 'preact';
import { Temporal } from 'temporal-polyfill';
import { Button, ButtonLink } from '../../components/button.js';
import { Card, DateTile, Tag, Topics } from '../../components/card.js';
import { Checkbox, Checkboxes, Radios } from '../../components/choices.js';
import { Field, FileField, Select, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { EmptyState, Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { refusals } from '../../../common/refusals/refusals.js';
import { Heading } from '../../components/heading.js';

/** As they are called in the style sheet. */
const COLOURS = [
  'paper',
  'surface',
  'ink',
  'muted',
  'line',
  'edge',
  'accent',
  'accent-strong',
  'on-accent',
  'accent-soft',
  'warm',
  'warm-soft',
  'alarm',
  'alarm-soft',
  'focus',
  'bar',
  'on-bar',
];
const NOON = Temporal.Instant.from('2026-12-08T12:00:00Z');
const LOOKED_AT: FormState = {
  typed: { title: '', kind: 'walk', about: 'Along the river.' },
  problems: [{ pointer: '/title', detail: refusals.pages.title }],
};

/** Every piece that pages are made of, in each of its looks. */
export function StyleguidePage() {
  return (
    <div class="stack-large">
      <Heading
        title="What pages are made of"
        lead="Each piece in each of its looks. A page takes these, and makes none of its own."
      />
      <Piece id="words" title="Words">
        <p class="lead">A lead says in one or two sentences what the page is for.</p>
        <p class="reading">
          Text is as wide as is good to read, with <a href="#words">links that are underlined</a>,{' '}
          <strong>strong words</strong> and <code>code</code>.
        </p>
        <p class="muted">Muted words can be passed over.</p>
        <p class="small">Small words stand beside something larger.</p>
        <h3>A heading within a part</h3>
        <ul>
          <li>One thing</li>
          <li>and another</li>
        </ul>
      </Piece>
      <Piece id="colours" title="Colours">
        <div class="row">
          {COLOURS.map((name) => (
            <div key={name}>
              <svg width="56" height="56" role="img" aria-label={`The colour ${name}`}>
                <rect width="56" height="56" rx="8" fill={`var(--${name})`} stroke="var(--edge)" />
              </svg>
              <p class="small">{name}</p>
            </div>
          ))}
        </div>
      </Piece>
      <Piece id="acts" title="Acts">
        <Form action="/styleguide" class="row">
          <Button>The one main act</Button>
          <Button look="quiet">Another</Button>
          <Button look="alarm">Hard to take back</Button>
          <Button look="text">In passing</Button>
          <Button look="quiet" pressed>
            Chosen already
          </Button>
        </Form>
        <p class="row">
          <ButtonLink href="#acts">Leads on</ButtonLink>
          <ButtonLink href="#acts" look="quiet">
            Leads elsewhere
          </ButtonLink>
        </p>
      </Piece>
      <Piece id="cards" title="Cards, tiles and tags">
        <Card>
          <h3>A card</h3>
          <div class="row">
            <DateTile at={NOON} zone="UTC" />
            <DateTile at={NOON} zone="UTC" off />
          </div>
          <p class="tags">
            <Tag>Workshop</Tag>
            <Tag tone="plain">Online</Tag>
            <Tag tone="warm">Few places</Tag>
            <Tag tone="alarm">Cancelled</Tag>
          </p>
          <Topics topics={['anxiety', 'breathing']} />
        </Card>
        <Card tone="yes">
          <h3>A card with good news</h3>
          <p>You are coming.</p>
        </Card>
      </Piece>
      <Piece id="notices" title="Notices and empty places">
        <Notice>Something to know before going on.</Notice>
        <Notice tone="warm">Something to be careful with.</Notice>
        <Notice tone="alarm">Something that did not work.</Notice>
        <EmptyState title="Nothing is planned yet">
          <p>Here it says why, and what one can do.</p>
          <p>
            <ButtonLink href="#notices">Plan something</ButtonLink>
          </p>
        </EmptyState>
      </Piece>
      <Piece id="forms" title="Forms">
        <h3>With something to put right</h3>
        <Form action="/styleguide" id="again" state={LOOKED_AT}>
          <Fields />
          <Button>Save</Button>
        </Form>
        <h3>As it comes</h3>
        <Form action="/styleguide" id="fresh">
          <Fields />
          <Button>Save</Button>
        </Form>
        <details>
          <summary>What few people need</summary>
          <p>It is folded away.</p>
        </details>
      </Piece>
      <Piece id="tables" title="Tables, steps and progress">
        <div class="table-scroll" role="region" aria-labelledby="tables" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Letter</th>
                <th scope="col">Sent</th>
                <th scope="col">Late</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Reminder</th>
                <td class="number">120</td>
                <td class="number">0</td>
              </tr>
            </tbody>
          </table>
        </div>
        <ol class="steps">
          <li>First this</li>
          <li>then that</li>
        </ol>
        <p id="done">45 of 60 events done</p>
        <progress aria-labelledby="done" max={60} value={45} />
      </Piece>
    </div>
  );
}

function Piece({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="stack">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Fields() {
  return (
    <>
      <Field name="title" label="Title" help="A few words, as you would say them." required />
      <Field name="seats" label="Places" type="number" narrow required={false} />
      <TextArea name="about" label="About it" required={false} />
      <Select
        name="language"
        label="Language"
        value="en"
        choices={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
      <Radios
        name="kind"
        label="Kind"
        chosen="talk"
        choices={[
          { value: 'talk', label: 'Talk', help: 'Somebody speaks, and all may ask.' },
          { value: 'walk', label: 'Walk' },
        ]}
      />
      <Checkboxes
        name="access"
        label="Who can come in"
        chosen={['step-free']}
        choices={[
          { value: 'step-free', label: 'Step-free' },
          { value: 'captions', label: 'Captions' },
        ]}
      />
      <Checkbox name="guests" label="Guests are welcome" help="People without an account." />
      <FileField name="file" label="A file" accept=".csv" required={false} />
    </>
  );
}
