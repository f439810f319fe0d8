import type { EventView } from '../../../events/event.view.js';
import { CancelledNotice } from '../../components/cancelled-notice.js';
import { Theirs } from '../../components/theirs.js';
import { Notice } from '../../components/notice.js';
import { ThisTime } from '../../components/this-time.js';
import { WhenAndWhere } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { letterPageWords } from './words/words.js';

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
  const { meeting: say } = useWords(letterPageWords);
  return (
    <header class="stack">
      {event.state === 'cancelled' && <CancelledNotice reason={event.cancellationReason} />}
      {event.state === 'finished' && (
        <Notice>
          <p>{say.over}</p>
        </Notice>
      )}
      {(viewer || !called.isDiscreet) && (
        <p>
          <Theirs>{event.group.name}</Theirs>
        </p>
      )}
      <h1>
        <Theirs language={event.language}>{viewer ? event.title : called.name}</Theirs>
      </h1>
      <WhenAndWhere meeting={event} off={event.state !== 'published'} />
      <ThisTime note={event.note} />
    </header>
  );
}
