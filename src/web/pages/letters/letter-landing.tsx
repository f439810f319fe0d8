import type { EventView } from '../../../events/event.view.js';
import { CancelledNotice } from '../../components/cancelled-notice.js';
import { Notice } from '../../components/notice.js';
import { ThisTime } from '../../components/this-time.js';
import { WhenAndWhere } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';

/** What the page behind a link in a letter has, whatever the letter was about. */
export interface Landing {
  mark: string;
  form: FormState;
}

/** How letters to someone call a meeting. */
export interface Called {
  name: string;
  isDiscreet: boolean;
}

/** Whoever is not signed in may be holding another's letter: names stay as discreet as in it. */
export function MeetingHead({ event, called }: { event: EventView; called: Called }) {
  const { viewer } = usePage();
  return (
    <header class="stack">
      {event.state === 'cancelled' && <CancelledNotice reason={event.cancellationReason} />}
      {event.state === 'finished' && (
        <Notice>
          <p>This meeting is over.</p>
        </Notice>
      )}
      {(viewer || !called.isDiscreet) && <p>{event.group.name}</p>}
      <h1>{viewer ? event.title : called.name}</h1>
      <WhenAndWhere meeting={event} off={event.state !== 'published'} />
      <ThisTime note={event.note} />
    </header>
  );
}
