import type { ComponentChildren } from 'preact';
import type { EventView } from '../../../events/event.view.js';
import type { Door, DoorShow } from '../../../rsvps/on-the-day/door.queries.js';
import { BackTo } from '../../components/back-to.js';
import { ButtonLink } from '../../components/button.js';
import { Notice } from '../../components/notice.js';
import { Problems } from '../../components/problems.js';
import { Moment, When } from '../../components/when.js';
import { localeOf, type Language } from '../../../common/languages.js';
import { type FormState, freshForm } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { Count, takesNumber, WalkIn } from './door-forms.js';
import { Find, People } from './door-list.js';
import { onTheDayWords } from './words/words.js';

export interface DoorPageProps {
  event: EventView;
  door: Door;
  show: DoorShow;
  /** What was looked for; `null` for nothing. */
  name: string | null;
  form: FormState;
}

export function DoorPage({ event, door, show, name, form }: DoorPageProps) {
  const { language } = usePage();
  const { door: say } = useWords(onTheDayWords);
  const sent = formOf(form);
  const isOnPage = {
    find: true,
    'walk-in': door.isOpen,
    count: door.isOpen && takesNumber(door),
    other: false,
  }[sent];
  return (
    <div
      class="stack-large"
      data-door={event.occurrenceId}
      data-now={door.now.toString()}
      data-say={JSON.stringify(scriptWords(language))}
    >
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{say.title}</h1>
        <p class="lead">{event.title}</p>
        <p>
          <When meeting={event} />
        </p>
        {!isOnPage && <Problems form={form} />}
        <NotNow event={event} door={door} />
        {door.isOpen && door.marksPeople && event.state === 'published' && (
          <p>
            <ButtonLink href={`/events/${event.id}/check-in-code`} look="quiet">
              {say.checkIn}
            </ButtonLink>
          </p>
        )}
      </div>
      <Numbers door={door} />
      <div class="notice notice-warm at-hand" data-waiting hidden>
        <p role="status" />
        <div class="stack" role="log" data-refusals />
      </div>
      <Find {...{ event, door, show, name }} form={sent === 'find' ? form : freshForm} />
      <div data-anew={name === null ? 'people' : undefined}>
        <People {...{ event, door, show, name }} />
      </div>
      {door.isOpen && (
        <>
          <WalkIn event={event} form={sent === 'walk-in' ? form : freshForm} />
          {takesNumber(door) && <Count {...{ event, door }} form={sent === 'count' ? form : freshForm} />}
        </>
      )}
    </div>
  );
}

function Numbers({ door: { counts, isOver, marksPeople } }: Pick<DoorPageProps, 'door'>) {
  const { numbers: say } = useWords(onTheDayWords).door;
  const b = (it: ComponentChildren) => <strong>{it}</strong>;
  // Its script counts on, and so the number stands there bare.
  const here = { b: () => <strong data-here-count>{counts.here}</strong> };
  return (
    <ul class="numbers" data-anew="numbers">
      {marksPeople && <li>{isOver ? say.wereThere(here) : say.here(here)}</li>}
      <li>{(isOver ? say.saidYes : say.expected)({ n: counts.expected, b })}</li>
      {counts.newcomers > 0 && <li>{say.firstTime({ n: counts.newcomers, b })}</li>}
      {counts.maybe > 0 && <li>{(isOver ? say.saidMaybe : say.maybe)({ n: counts.maybe, b })}</li>}
    </ul>
  );
}

/** What the script of the page says: `{name}` and `{reason}` are for it to fill in, and `#`, a number, too. */
function scriptWords(language: Language) {
  const { door, doorScript: say } = onTheDayWords(language);
  const [name, reason] = ['{name}', '{reason}'];
  const rules = new Intl.PluralRules(localeOf(language));
  const waits: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (let n = 0; n <= 100; n++) waits[rules.select(n)] ??= say.waits({ n }).replace(String(n), '#');
  return {
    ...say,
    waits,
    notKept: say.notKept({ reason }),
    addAnyway: say.addAnyway({ name }),
    notAdded: say.notAdded({ name, reason }),
    added: say.added({ name }),
    add: door.add,
    addThemAnyway: door.addAnyway,
  };
}

/** Which of the page's forms was sent. */
function formOf({ typed }: FormState): 'find' | 'walk-in' | 'count' | 'other' {
  if (!typed) return 'other';
  if (typed['count'] !== undefined) return 'count';
  if (typed['calledName'] !== undefined) return 'walk-in';
  return typed['name'] === undefined ? 'other' : 'find';
}

function NotNow({ event, door }: Pick<DoorPageProps, 'event' | 'door'>) {
  const { door: say } = useWords(onTheDayWords);
  if (event.state === 'cancelled') {
    return (
      <Notice tone="warm">
        <p>{say.cancelled}</p>
      </Notice>
    );
  }
  if (!door.isOpen) {
    return (
      <p class="muted">{say.opens({ moment: () => <Moment at={door.opensAt} zone={event.timeZone} /> })}</p>
    );
  }
  if (door.attendance === 'none') {
    return (
      <Notice>
        <p>{say.keepsNothing}</p>
        <Tally />
      </Notice>
    );
  }
  if (!door.marksPeople) {
    return <p class="muted">{say.keepsNumber}</p>;
  }
  return door.attendance === 'count' ? <p class="muted">{door.isOver ? say.pressOver : say.press}</p> : null;
}

/** Counts in the page itself, and forgets with it. */
function Tally() {
  const { door: say } = useWords(onTheDayWords);
  return (
    <div class="row" data-tally hidden>
      <p>{say.tally({ count: () => <output>0</output> })}</p>
      <button type="button" class="button button-quiet" data-step="1">
        {say.more}
      </button>
      <button type="button" class="button button-quiet" data-step="-1">
        {say.less}
      </button>
      <p class="small">{say.forgotten}</p>
    </div>
  );
}
