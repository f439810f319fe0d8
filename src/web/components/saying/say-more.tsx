import { isDeepStrictEqual } from 'node:util';
import { NOTHING_SAID, type OwnWords } from '../../../rsvps/own-words.js';
import type { GivenAnswer } from '../../../rsvps/rsvp.entity.js';
import { useWords } from '../../layout.js';
import { answerField } from '../../saying-posted.js';
import { Button } from '../button.js';
import { Checkbox } from '../choices.js';
import { TextArea } from '../fields.js';
import { FoldedFields } from '../folded-fields.js';
import { type Asks, openQuestions } from './asks.js';
import { FIRST_TIME, FirstTimeFields } from './first-time-fields.js';
import { Held } from './held.js';
import { PARTY, PartyFields } from './party-fields.js';
import { OpenQuestions, QuestionField } from './question-field.js';
import { sayingWords } from './words/words.js';
import { WordsGo } from './words-go.js';
import { YesOrNo } from './yes-or-no.js';

const ALWAYS_FOLDED = [...FIRST_TIME, ...PARTY, 'needs', 'recordingOk', 'countMeOnly'];

interface SayMoreProps {
  asks: Asks;
  /** What they said before; `null` for someone who said nothing yet. */
  said: OwnWords | null;
  /** Whether it may be their first time: then that is asked in sight. */
  mayBeNew?: boolean;
  /** Whether what they said may be read here: a letter can be passed on, and so can its page. */
  shown?: boolean;
  /** Whether they said no, and with it what they said goes. */
  isGone?: boolean;
  /** The answer that lets what they say change, and nothing else; `null` where there is none. */
  saveAs?: GivenAnswer | null;
}

/** What is required stands in sight; all else is folded, so that whoever has nothing to say need not read it. */
export function SayMore({
  asks,
  said,
  mayBeNew = false,
  shown = true,
  isGone = false,
  saveAs = null,
}: SayMoreProps) {
  const { more: say } = useWords(sayingWords);
  const hasSaid = said !== null && !isDeepStrictEqual(said, NOTHING_SAID);
  if (hasSaid && !shown) {
    return (
      <>
        <OpenQuestions questions={asks.questions} said={said} />
        {isGone ? <WordsGo said={said} /> : <p class="small muted">{say.stays}</p>}
      </>
    );
  }
  const answered = new Map(said?.answers.map((it) => [it.id, it]));
  const open = openQuestions(asks.questions, said);
  const folded = asks.questions.filter((it) => !open.includes(it));
  return (
    <>
      <OpenQuestions questions={asks.questions} said={said} />
      {mayBeNew && <FirstTimeFields asks={asks} said={null} />}
      <FoldedFields
        summary={hasSaid ? say.told : say.tell}
        names={[...ALWAYS_FOLDED, ...folded.map(({ id }) => answerField(id))]}
      >
        <p class="small muted">{asks.isEveryTime ? say.everyTime : say.thisTime}</p>
        {!asks.isEveryTime && !mayBeNew && <FirstTimeFields asks={asks} said={said} />}
        <PartyFields most={asks.mostCompanions} said={said} />
        {folded.map((question) => (
          <QuestionField key={question.id} question={question} kept={answered.get(question.id) ?? null} />
        ))}
        <Needs said={said} />
        {asks.recordings !== '' && <Recordings recordings={asks.recordings} said={said} />}
        {asks.attendance === 'names' && <CountMeOnly said={said} />}
        {saveAs && shown && (
          <Button name="answer" value={saveAs} look="quiet">
            {say.save}
          </Button>
        )}
      </FoldedFields>
    </>
  );
}

function Needs({ said }: { said: OwnWords | null }) {
  const { more: say } = useWords(sayingWords);
  return (
    <>
      {said?.needs && <Held name="needs" />}
      <TextArea
        name="needs"
        label={say.needs}
        help={say.needsHelp}
        value={said?.needs}
        required={false}
        rows={3}
      />
    </>
  );
}

function Recordings({ recordings, said }: { recordings: string; said: OwnWords | null }) {
  const { more: say } = useWords(sayingWords);
  return (
    <>
      {typeof said?.recordingOk === 'boolean' && <Held name="recordingOk" />}
      <YesOrNo
        name="recordingOk"
        label={say.recordings}
        help={say.recordingsHelp({ recordings })}
        said={said?.recordingOk ?? null}
      />
    </>
  );
}

function CountMeOnly({ said }: { said: OwnWords | null }) {
  const { more: say } = useWords(sayingWords);
  return (
    <>
      {said?.countMeOnly && <Held name="countMeOnly" />}
      <Checkbox
        name="countMeOnly"
        label={say.countOnly}
        help={say.countOnlyHelp}
        checked={said?.countMeOnly}
      />
    </>
  );
}
