import type { Question } from '../../../events/questions.js';
import type { OwnWords } from '../../../rsvps/own-words.js';
import type { KeptAnswer } from '../../../rsvps/question-answers.js';
import { useWords } from '../../layout.js';
import { answerField } from '../../saying-posted.js';
import { Checkboxes, Radios } from '../choices.js';
import { Field } from '../fields.js';
import { openQuestions } from './asks.js';
import { Held } from './held.js';
import { sayingWords } from './words/words.js';
import { noAnswer, YesOrNo } from './yes-or-no.js';

/** What someone still has to answer, as fields. */
export function OpenQuestions({ questions, said }: { questions: Question[]; said: OwnWords | null }) {
  return (
    <>
      {openQuestions(questions, said).map((question) => (
        <QuestionField key={question.id} question={question} kept={null} />
      ))}
    </>
  );
}

/** @param kept what they answered before, where it may be read */
export function QuestionField({ question, kept }: { question: Question; kept: KeptAnswer | null }) {
  const { choices: say } = useWords(sayingWords);
  const { id, kind, text, choices, required } = question;
  const name = answerField(id);
  const asked = <input type="hidden" name="asks" value={`${kind} ${id}`} />;
  const answer = kept?.answer;
  const none = required ? [] : [noAnswer(say.none)];
  return (
    <>
      {asked}
      {kept && <Held name={name} />}
      {kind === 'short text' && (
        <Field
          name={name}
          label={text}
          value={typeof answer === 'string' ? answer : null}
          required={required}
        />
      )}
      {kind === 'one of' && (
        <Radios
          name={name}
          label={text}
          chosen={typeof answer === 'string' ? answer : null}
          choices={[...choices.map((value) => ({ value, label: value })), ...none]}
        />
      )}
      {kind === 'any of' && (
        <Checkboxes
          name={name}
          label={text}
          chosen={Array.isArray(answer) ? answer : []}
          choices={choices.map((value) => ({ value, label: value }))}
        />
      )}
      {kind === 'yes or no' && (
        <YesOrNo
          name={name}
          label={text}
          said={typeof answer === 'boolean' ? answer : null}
          required={required}
        />
      )}
    </>
  );
}
