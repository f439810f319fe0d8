import { newEventWish } from '../../../events/event-wish.js';
import type { EventView } from '../../../events/event.view.js';
import type { LookedAtDates } from '../../../events/series/look-at-dates.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { Host } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { DatesPreview, LookAtDates } from '../../components/dates-preview.js';
import { Hidden } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { countWords } from '../../count-words.js';
import { toldAtDays, wishBehind } from '../../event-posted.js';
import { type FormState, text } from '../../forms.js';
import { EventFields, type EditedGroup, USUAL_MINUTES } from './event-fields.js';
import { Refused } from '../../components/refused.js';

export function NewEventPage({
  group,
  hosts,
  form,
  looked,
}: {
  group: GroupView;
  hosts: Host[];
  form: FormState;
  /** The dates that were asked for. */
  looked: LookedAtDates | null;
}) {
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Plan a meeting</h1>
        <p class="lead">Nobody is told until you publish it.</p>
      </div>
      <Form action={`/groups/${group.id}/events/new`} state={toldAtDays(form, false)}>
        <EnterSaves as="keep" />
        <EventFields
          group={group}
          event={{ ...newEventWish(group), durationMinutes: USUAL_MINUTES }}
          hosts={hosts}
          dates={<LookAtDates looked={looked} />}
        />
        <DraftButtons />
      </Form>
    </div>
  );
}

export function EditEventPage({
  group,
  event,
  hosts,
  form,
  looked,
  keptAsDraft = false,
}: {
  group: EditedGroup;
  event: EventView;
  hosts: Host[];
  form: FormState;
  /** The dates that were asked for. */
  looked: LookedAtDates | null;
  /** Publishing was asked for and could not be yet. */
  keptAsDraft?: boolean;
}) {
  const hosting = event.hosting!;
  const path = `/events/${event.id}`;
  const { startsLocal, timeZone } = event;
  const saved: Record<string, unknown> = { ...hosting, startsLocal, timeZone };
  const stands = (name: string) => form.typed === null || text(form.typed, name) === saved[name];
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{event.state === 'draft' ? 'Edit the draft' : 'Edit or move it'}</h1>
        {keptAsDraft && (
          <Notice tone="warm">
            <p>It is kept as a draft. To publish it, there is still something to put right.</p>
          </Notice>
        )}
        {(looked ? [] : hosting.notices)
          .filter(({ pointer }) => stands('timeZone') && stands(pointer.slice(1)))
          .map(({ pointer, detail }) => (
            <Notice key={pointer} tone="warm">
              <p>
                <Refused why={detail} />
              </p>
            </Notice>
          ))}
        {event.state === 'published' && (
          <p class="lead">
            {hosting.seatsTaken === 0
              ? 'Nobody has said yes so far.'
              : `${countWords(hosting.seatsTaken, 'person is', 'people are')} coming.`}{' '}
            If you change the time, the place, the title or how people meet, everyone who means to come gets a
            letter.
          </p>
        )}
      </div>
      <Form action={`${path}/edit`} state={toldAtDays(form, false)}>
        <EnterSaves as={event.state === 'draft' ? 'keep' : ''} />
        <Hidden name="sequence" value={String(event.sequence)} />
        <Hidden name="modifiedAt" value={event.modifiedAt.toISOString()} />
        <EventFields
          group={group}
          event={wishBehind(event)}
          hosts={hosts}
          dates={<LookAtDates looked={looked} />}
        />
        {event.state === 'draft' ? <DraftButtons /> : <Button>Save</Button>}
      </Form>
      {event.state === 'draft' && (
        <details class="reading">
          <summary>Throw this draft away</summary>
          <Form action={`${path}/discard`} id="discard">
            <p>It is gone for good then. Nobody has seen it but the hosts of the group.</p>
            <Button look="alarm">Throw it away</Button>
          </Form>
        </details>
      )}
      {event.state === 'published' && (
        <p>
          <ButtonLink href={`${path}/cancel`} look="alarm">
            Cancel this meeting
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

/** The dates of a series, shown once before everyone can see them. */
export function PublishPage({ event, looked }: { event: EventView; looked: LookedAtDates }) {
  const path = `/events/${event.id}`;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="meeting" id={event.id} />
        <h1>{looked.dates.length === 1 ? 'Publish this date?' : 'Publish these dates?'}</h1>
        <p class="lead">
          {event.title} is kept as a draft. Only the hosts of the group can see it until you publish it.
        </p>
      </div>
      <section class="stack" aria-labelledby="dates">
        <h2 id="dates">{looked.dates.length === 1 ? 'The date' : 'The next dates'}</h2>
        <DatesPreview looked={looked} />
      </section>
      <Form action={`${path}/publish`} class="">
        <Hidden name="datesSeen" value="yes" />
        <Button>Publish</Button>
      </Form>
      <p>
        <ButtonLink href={`${path}/edit`} look="quiet">
          Change something
        </ButtonLink>
      </p>
    </div>
  );
}

/**
 * Pressing Enter in a field presses the first button of its form. It saves, and publishes nothing by accident.
 * @param as what the form says that is to be done afterwards
 */
function EnterSaves({ as }: { as: 'keep' | '' }) {
  return (
    <button type="submit" name="afterwards" value={as} class="hush" tabIndex={-1} aria-hidden="true">
      Save
    </button>
  );
}

function DraftButtons() {
  return (
    <div class="row">
      <Button name="afterwards" value="keep" look="quiet">
        Save as a draft
      </Button>
      <Button name="afterwards" value="publish">
        Save and publish
      </Button>
    </div>
  );
}
