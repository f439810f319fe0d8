import type { ImportView } from '../../../imports/imports.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { countWords } from '../../count-words.js';
import { ImportChoice } from './import-choice.js';
import { ImportResult } from './import-result.js';
import type { ImportPageProps } from './import-rows.js';

/** A file of events: while it is read, when there is something to choose, while it comes in, and afterwards. */
export function ImportPage(props: ImportPageProps) {
  const { group, view } = props;
  return (
    <div class="reading stack-large">
      <p>
        <a href={`/groups/${group.id}`}>{group.name}</a>,{' '}
        <a href={`/groups/${group.id}/imports`}>bring dates in</a>
      </p>
      <Stage {...props} />
      <Discard group={group} view={view} />
    </div>
  );
}

function Stage(props: ImportPageProps) {
  const { view } = props;
  switch (view.state) {
    case 'reading':
      return <Progress {...props} title="We are reading the file" />;
    case 'importing':
      return <Progress {...props} title="Your drafts are being made" />;
    case 'read':
      return <ImportChoice {...props} />;
    case 'imported':
      return <ImportResult {...props} />;
    default:
      return <Failed {...props} />;
  }
}

/** A script looks again every few seconds and fills in how far it is. */
function Progress({ group, view, title }: Pick<ImportPageProps, 'group' | 'view'> & { title: string }) {
  const { id, state, done, total } = view;
  return (
    <div class="stack">
      <h1>{title}</h1>
      <div class="stack-small" data-at-work={state}>
        <p id="progress-said" role="status">
          {total > 0 ? `${done} of ${countWords(total, 'event')} done` : 'A moment, please'}
        </p>
        <progress aria-labelledby="progress-said" {...(total > 0 && { max: total, value: done })} />
      </div>
      <p>
        <ButtonLink href={`/groups/${group.id}/imports/${id}`}>Look again</ButtonLink>
      </p>
      <p class="muted">You may leave this page. The work goes on, and you find the file on the list again.</p>
    </div>
  );
}

function Failed({ group, view }: ImportPageProps) {
  return (
    <div class="stack">
      <h1>That did not work</h1>
      <Notice tone="alarm">
        <p>{view.problem ?? 'Something broke on our side.'}</p>
      </Notice>
      <p>
        <ButtonLink href={`/groups/${group.id}/imports`}>Try another file</ButtonLink>
      </p>
    </div>
  );
}

const DISCARD_WORDS: Record<ImportView['state'], string> = {
  reading: 'Throw the file away',
  read: 'Throw the file away',
  importing: 'Stop here',
  imported: 'Take this off the list of files',
  failed: 'Take this off the list of files',
};

function Discard({ group, view }: Pick<ImportPageProps, 'group' | 'view'>) {
  const says = DISCARD_WORDS[view.state];
  return (
    <Form action={`/groups/${group.id}/imports/${view.id}/discard`} class="" id="discard">
      <Button look="quiet">{says}</Button>
    </Form>
  );
}
