import type { QuestionAnswer } from '../../rsvps/question-answers.js';
import type { OwnWords } from '../../rsvps/own-words.js';
import { countWords } from '../count-words.js';
import { Tag } from './card.js';
import { Fact } from './facts.js';

/** The shorter part of it: what hosts have to heed. */
export function SaidTags({ said: { firstTime, countMeOnly, recordingOk } }: { said: OwnWords }) {
  return (
    <>
      {firstTime && <Tag>First time</Tag>}
      {countMeOnly && <Tag tone="plain">Counted only</Tag>}
      {recordingOk === false && <Tag tone="alarm">No photos or recordings</Tag>}
      {recordingOk === true && <Tag tone="plain">Photos and recordings are fine</Tag>}
    </>
  );
}

/** Who comes along, as in "with 2 more and 1 carer"; empty for nobody. */
export function alongWords({
  companions,
  carers,
  interpreters,
}: Pick<OwnWords, 'companions' | 'carers' | 'interpreters'>): string {
  const along = [
    companions > 0 && `${companions} more`,
    carers > 0 && countWords(carers, 'carer'),
    interpreters > 0 && countWords(interpreters, 'interpreter'),
  ];
  return list.format(along.filter((it) => it !== false));
}

const list = new Intl.ListFormat('en-GB');

/** What someone told the hosts beside their answer, each with the question as they were asked it. */
export function WhatTheySaid({ said: { answers, needs } }: { said: OwnWords }) {
  if (answers.length === 0 && needs === null) return null;
  return (
    <dl class="facts small">
      {needs !== null && <Fact name="Makes it easier to come">{needs}</Fact>}
      {answers.map(({ id, question, answer }) => (
        <Fact key={id} name={question}>
          {answerWords(answer)}
        </Fact>
      ))}
    </dl>
  );
}

function answerWords(answer: QuestionAnswer): string {
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  return typeof answer === 'string' ? answer : answer.join(', ');
}
