import { isDeepStrictEqual } from 'node:util';
import type { EventView } from '../../events/event.view.js';
import type { Question } from '../../events/questions.js';
import type { AttendanceRule } from '../../groups/group.entity.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { OwnStandingPlace } from '../../rsvps/standing/standing.queries.js';
import type { KeptAnswer } from '../../rsvps/question-answers.js';
import type { GivenAnswer } from '../../rsvps/rsvp.entity.js';
import { GREETER_TOLD } from '../../rsvps/greeter.js';
import { NOTHING_SAID, type OwnWords } from '../../rsvps/own-words.js';
import { answerField } from '../saying-posted.js';
import { Button } from './button.js';
import { Checkbox, Checkboxes, Radios } from './choices.js';
import { Field, TextArea } from './fields.js';
import { FoldedFields } from './folded-fields.js';

/** What someone is asked beside their answer. */
export interface Asks {
  questions: Question[];
  recordings: string;
  attendance: AttendanceRule;
  mostCompanions: number;
  /** Whether someone new will be told who greets them: a day before, which still lies ahead. */
  tellsGreeter: boolean;
  hasWhatToExpect: boolean;
  keepsForNewcomers: boolean;
  /** Whether it is said once for all dates. */
  isEveryTime: boolean;
}

/**
 * @param said of an event, or of someone's standing place in a series
 * @param now needed for an event
 */
export function asksOf(said: EventView, group: GroupView, now: Date): Asks;
export function asksOf(said: OwnStandingPlace, group: GroupView): Asks;
export function asksOf(said: EventView | OwnStandingPlace, group: GroupView, now?: Date): Asks {
  const { questions, recordings } = said;
  const { attendance, mostCompanions } = group;
  const hasWhatToExpect = group.whatToExpect !== '';
  return {
    questions,
    recordings,
    attendance,
    mostCompanions,
    tellsGreeter:
      group.hasGreeters && now !== undefined && 'startsAt' in said && isBeforeGreeterIsTold(said, now),
    hasWhatToExpect,
    keepsForNewcomers: 'keepsForNewcomers' in said && said.keepsForNewcomers,
    isEveryTime: 'standingPlace' in said,
  };
}

/** Whether the moment when newcomers are told who greets them still lies ahead. */
export function isBeforeGreeterIsTold({ startsAt }: Pick<EventView, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() - now.getTime() > GREETER_TOLD.minutes * 60_000;
}

interface SayMoreProps {
  asks: Asks;
  /** What they said before; `null` for someone who said nothing yet. */
  said: OwnWords | null;
  /** Whether it may be their first time: then that is asked in sight. */
  mayBeNew?: boolean;
  /** Whether what they said may be read here: a letter can be passed on, and so can its page. */
  shown?: boolean;
  /** The answer that lets what they say change, and nothing else; `null` where there is none. */
  saveAs?: GivenAnswer | null;
}

/** What someone still has to answer before they can say that they come. */
export function openQuestions(
  questions: readonly Question[],
  said: Pick<OwnWords, 'answers'> | null,
): Question[] {
  return questions.filter(({ id, required }) => required && !said?.answers.some((it) => it.id === id));
}

/** The same as fields. */
export function OpenQuestions({ questions, said }: { questions: Question[]; said: OwnWords | null }) {
  return (
    <>
      {openQuestions(questions, said).map((question) => (
        <QuestionField key={question.id} question={question} kept={null} />
      ))}
    </>
  );
}

/** What is required stands in sight; all else is folded, so that whoever has nothing to say need not read it. */
export function SayMore({ asks, said, mayBeNew = false, shown = true, saveAs = null }: SayMoreProps) {
  const answered = new Map(said?.answers.map((it) => [it.id, it]));
  const open = openQuestions(asks.questions, said);
  const folded = asks.questions.filter((it) => !open.includes(it));
  const seen = (question: Question) => (
    <QuestionField
      key={question.id}
      question={question}
      kept={(shown && answered.get(question.id)) || null}
    />
  );
  const asksNames = asks.attendance === 'names';
  const hasSaid = said !== null && !isDeepStrictEqual(said, NOTHING_SAID);
  if (hasSaid && !shown) {
    return (
      <>
        <OpenQuestions questions={asks.questions} said={said} />
        <p class="small muted">
          What you told the hosts stays as it was. You can see and change it on the page of this meeting.
        </p>
      </>
    );
  }
  return (
    <>
      <OpenQuestions questions={asks.questions} said={said} />
      {mayBeNew && <FirstTime asks={asks} said={null} />}
      <FoldedFields
        summary={hasSaid ? 'What I told the hosts' : 'Tell the hosts something (if you like)'}
        names={[...ALWAYS_FOLDED, ...folded.map(({ id }) => answerField(id))]}
      >
        <p class="small muted">
          Only the hosts read this.{' '}
          {asks.isEveryTime
            ? 'It counts for every date, and goes when you give your standing place up. For a single date you can say something else.'
            : 'It goes when your answer goes.'}
        </p>
        {!asks.isEveryTime && !mayBeNew && <FirstTime asks={asks} said={shown ? said : null} />}
        <WhoElse most={asks.mostCompanions} said={shown ? said : null} />
        {folded.map(seen)}
        {shown && said?.needs && <Held name="needs" />}
        <TextArea
          name="needs"
          label="Anything that would make it easier to come?"
          help="For instance a seat near the door, or to arrive a little early."
          value={shown ? said?.needs : null}
          required={false}
          rows={3}
        />
        {asks.recordings !== '' && (
          <>
            {shown && typeof said?.recordingOk === 'boolean' && <Held name="recordingOk" />}
            <Radios
              name="recordingOk"
              label="May you be in photos or recordings?"
              help={`${asks.recordings} You can come either way.`}
              chosen={shown ? yesOrNo(said?.recordingOk) : null}
              choices={[...YES_OR_NO, NO_ANSWER]}
              inline
            />
          </>
        )}
        {asksNames && shown && said?.countMeOnly && <Held name="countMeOnly" />}
        {asksNames && (
          <Checkbox
            name="countMeOnly"
            label="Count me only"
            help="The hosts write down who came. With this, they write no name for you."
            checked={shown && said?.countMeOnly}
          />
        )}
        {saveAs && shown && (
          <Button name="answer" value={saveAs} look="quiet">
            Save what I wrote
          </Button>
        )}
      </FoldedFields>
    </>
  );
}

function FirstTime({ asks, said }: { asks: Asks; said: OwnWords | null }) {
  return (
    <>
      {said?.firstTime && <Held name="firstTime" />}
      <Checkbox
        name="firstTime"
        label="It is my first time"
        help={firstTimeWords(asks)}
        checked={said?.firstTime}
      />
      {said?.showsFirstTime && <Held name="showsFirstTime" />}
      <Checkbox
        name="showsFirstTime"
        label="The hosts may know that it is my first time"
        help="Without this they see how many newcomers come, and not who."
        checked={said?.showsFirstTime}
      />
    </>
  );
}

function firstTimeWords({ tellsGreeter, hasWhatToExpect, keepsForNewcomers }: Asks): string | undefined {
  const told = [
    keepsForNewcomers && 'Some places are kept for you.',
    hasWhatToExpect && 'We tell you what to expect.',
    tellsGreeter && 'A day before, you hear who greets people who are new.',
  ];
  return told.filter(Boolean).join(' ') || undefined;
}

function WhoElse({ most, said }: { most: number; said: OwnWords | null }) {
  const helpers = said !== null && said.carers + said.interpreters > 0;
  return (
    <>
      {most > 0 && (
        <HowMany name="companions" label="How many people come with you?" max={most} said={said} />
      )}
      <FoldedFields summary="A carer or an interpreter comes with me" names={HELPERS} open={helpers}>
        <HowMany name="carers" label="Carers" max={MOST_HELPERS} said={said} />
        <HowMany name="interpreters" label="Interpreters" max={MOST_HELPERS} said={said} />
        {said && !said.helpersSeated && <Held name="helpersStand" />}
        <Checkbox
          name="helpersStand"
          label="They do not need a seat"
          help="Then they take none of the places."
          checked={said ? !said.helpersSeated : false}
        />
      </FoldedFields>
    </>
  );
}

const MOST_HELPERS = 4;
const HELPERS = ['carers', 'interpreters', 'helpersStand'];

function HowMany({
  name,
  label,
  max,
  said,
}: {
  name: 'companions' | 'carers' | 'interpreters';
  label: string;
  max: number;
  said: OwnWords | null;
}) {
  const stands = said?.[name] ?? 0;
  return (
    <>
      {stands > 0 && <Held name={name} />}
      <Field
        name={name}
        type="number"
        label={label}
        help={name === 'companions' ? `Up to ${max}.` : undefined}
        value={stands > 0 ? stands : null}
        inputMode="numeric"
        min={0}
        max={max}
        required={false}
        narrow
      />
    </>
  );
}

const YES_OR_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** What was pressed by mistake can be taken back, also before it is sent. */
const NO_ANSWER = { value: '', label: 'No answer' };

function QuestionField({ question, kept }: { question: Question; kept: KeptAnswer | null }) {
  const { id, kind, text, choices, required } = question;
  const name = answerField(id);
  const asked = <input type="hidden" name="asks" value={`${kind} ${id}`} />;
  const answer = kept?.answer;
  const none = required ? [] : [NO_ANSWER];
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
        <Radios
          name={name}
          label={text}
          chosen={typeof answer === 'boolean' ? yesOrNo(answer) : null}
          choices={[...YES_OR_NO, ...none]}
          inline
        />
      )}
    </>
  );
}

const ALWAYS_FOLDED = [
  'firstTime',
  'showsFirstTime',
  'companions',
  ...HELPERS,
  'needs',
  'recordingOk',
  'countMeOnly',
];

/** Says that a field held something, so that emptying it takes that back. */
function Held({ name }: { name: string }) {
  return <input type="hidden" name="held" value={name} />;
}

function yesOrNo(value: boolean | null | undefined): 'yes' | 'no' | null {
  if (value === null || value === undefined) return null;
  return value ? 'yes' : 'no';
}
