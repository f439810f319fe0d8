import { type Language, withCommas } from '../../common/languages.js';
import type { QuestionAnswer } from '../../rsvps/question-answers.js';
import type { OwnWords } from '../../rsvps/own-words.js';
import { countWords } from '../count-words.js';
import { usePage, useWords } from '../layout.js';
import { Tag } from './card.js';
import { Fact } from './facts.js';
import { componentWords } from './words/words.js';

/** The shorter part of it: what hosts have to heed. */
export function SaidTags({ said: { firstTime, countMeOnly, recordingOk } }: { said: OwnWords }) {
  const say = useWords(componentWords).saidToHosts;
  return (
    <>
      {firstTime && <Tag>{say.firstTime}</Tag>}
      {countMeOnly && <Tag tone="plain">{say.countedOnly}</Tag>}
      {recordingOk === false && <Tag tone="alarm">{say.noRecordings}</Tag>}
      {recordingOk === true && <Tag tone="plain">{say.recordingsFine}</Tag>}
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
  const { language } = usePage();
  const say = useWords(componentWords).saidToHosts;
  if (answers.length === 0 && needs === null) return null;
  return (
    <dl class="facts small">
      {needs !== null && <Fact name={say.needs}>{needs}</Fact>}
      {answers.map(({ id, question, answer }) => (
        <Fact key={id} name={question}>
          {answerWords(answer, language)}
        </Fact>
      ))}
    </dl>
  );
}

function answerWords(answer: QuestionAnswer, language: Language): string {
  const { yes, no } = componentWords(language).saidToHosts;
  if (typeof answer === 'boolean') return answer ? yes : no;
  return typeof answer === 'string' ? answer : withCommas(answer, language);
}
