import type { GroupView } from '../../../groups/groups.queries.js';
import type { LetterRead } from '../../../rsvps/host-letters/host-letters.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Radios } from '../../components/choices.js';
import { Field, Hidden, TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { webWords } from '../../words/words.js';

interface HostLetterEditorProps {
  group: GroupView;
  /** The date that it is about; `null`: it goes to all members. */
  date: { dateId: string; title: string } | null;
  /** As it stands; `null` for one that begins here. */
  letter: LetterRead | null;
  action: string;
  form: FormState;
}

/** Where a host writes a letter to many. */
export function HostLetterEditor({ group, date, letter, action, form }: HostLetterEditorProps) {
  const { audiences } = useWords(webWords).letters;
  return (
    <div class="reading stack-large">
      <div class="stack">
        {date ? <BackTo the="meeting" id={date.dateId} /> : <BackTo the="group" id={group.id} />}
        <h1>{date ? 'Write to people of this meeting' : 'Write to all members'}</h1>
        <p class="lead">{date ? date.title : group.name}</p>
      </div>
      <Form action={action} state={form}>
        {date ? (
          <>
            <Hidden name="dateId" value={date.dateId} />
            <Radios
              name="audience"
              label="Who gets it?"
              chosen={letter?.hosting?.audience ?? 'going'}
              choices={(['going', 'waiting', 'going-and-waiting'] as const).map((value) => ({
                value,
                label: audiences[value],
              }))}
            />
          </>
        ) : (
          <Hidden name="audience" value="members" />
        )}
        <Field
          name="subject"
          label="What it is about"
          help="One line. It is the subject of the letter."
          value={letter?.subject}
        />
        <TextArea
          name="words"
          label="Your words"
          help="An empty line begins a new paragraph. Please name nobody: everyone reads the same."
          rows={10}
          value={letter?.words}
        />
        {group.sensitive && (
          <p class="muted">
            This group is discreet. So most people get a letter that says only that you wrote, and read your
            words on our page.
          </p>
        )}
        <p class="muted">Nobody gets it yet. Next, you see how it reads.</p>
        <Button>See how it reads</Button>
      </Form>
    </div>
  );
}
