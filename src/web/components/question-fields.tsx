import {
  hasChoices,
  MOST_QUESTIONS,
  type QuestionKind,
  questionKinds,
  type SaidQuestion,
} from '../../events/questions.js';
import { optional, type Posted, text, ticked } from '../forms.js';
import { Checkbox } from './choices.js';
import { Field, Hidden, Select, TextArea } from './fields.js';
import { FoldedFields } from './folded-fields.js';
import { useForm } from './form.js';

const FEWEST_ROWS = 3;

const kindWords: Record<QuestionKind, string> = {
  'short text': 'A few words',
  'one of': 'One of these answers',
  'any of': 'Any of these answers',
  'yes or no': 'Yes or no',
};

/** What people are asked when they say that they come. Rows that stay empty are no questions. */
export function QuestionFields({ questions }: { questions: readonly SaidQuestion[] }) {
  const { typed } = useForm();
  const standing = Math.max(questions.length, typed ? rowsIn(typed) : 0);
  const rows = Math.min(MOST_QUESTIONS, Math.max(FEWEST_ROWS, standing + 1));
  return (
    <FoldedFields summary="Questions for people who come" names={['questions/']} open={standing > 0}>
      <p class="help">
        Up to ten. Only the hosts read the answers, and an answer goes when a reply goes. If you need more
        rows, save and come back.
      </p>
      {Array.from({ length: rows }, (_, at) => (
        <QuestionRow key={at} at={at} question={questions[at] ?? null} />
      ))}
    </FoldedFields>
  );
}

function QuestionRow({ at, question }: { at: number; question: SaidQuestion | null }) {
  const { typed } = useForm();
  const name = (field: string) => `questions/${at}/${field}`;
  const isUsed = typed ? text(typed, name('text')) !== '' : question !== null;
  return (
    <FoldedFields
      summary={isUsed ? `Question ${at + 1}` : 'Another question'}
      names={[name('')]}
      open={isUsed}
    >
      {question?.id && <Hidden name={name('id')} value={question.id} />}
      <Field
        name={name('text')}
        label={`Question ${at + 1}`}
        help="Left empty, it is not asked."
        value={question?.text}
        required={false}
      />
      <Select
        name={name('kind')}
        label={`How people answer question ${at + 1}`}
        value={question?.kind ?? 'short text'}
        choices={questionKinds.map((value) => ({ value, label: kindWords[value] }))}
        narrow
      />
      <TextArea
        name={name('choices')}
        label={`Answers to question ${at + 1}`}
        help="To choose from, for “one of” and “any of”: one on each line."
        value={question?.choices?.join('\n')}
        required={false}
        rows={3}
      />
      <Checkbox
        name={name('required')}
        label="Needed from everyone who comes"
        checked={question?.required ?? false}
      />
    </FoldedFields>
  );
}

/** The rows above, as they were sent; an empty one is left where it is, so that problems are told at their rows. */
export function questionsFrom(posted: Posted): SaidQuestion[] {
  return Array.from({ length: rowsIn(posted) }, (_, at) => {
    const name = (field: string) => `questions/${at}/${field}`;
    const kind = text(posted, name('kind')) as QuestionKind;
    const words = text(posted, name('text'));
    // With answers and no question, somebody has forgotten to write it.
    const isHeard = hasChoices(kind) || words.trim() === '';
    return {
      id: optional(posted, name('id')),
      kind,
      text: words,
      choices: isHeard ? text(posted, name('choices')).split('\n') : [],
      required: ticked(posted, name('required')),
    };
  });
}

/** How many rows there are, up to the last one that says something. */
function rowsIn(posted: Posted): number {
  const rows = Array.from({ length: MOST_QUESTIONS }, (_, at) => at + 1);
  const says = (row: number, field: string) =>
    optional(posted, `questions/${row - 1}/${field}`) !== undefined;
  return rows.findLast((row) => says(row, 'text') || says(row, 'choices')) ?? 0;
}
