import type { Language } from '../../common/languages.js';
import { isActive } from '../../groups/groups.policy.js';
import type { GroupView } from '../../groups/groups.queries.js';
import type { Answer, GivenAnswer } from '../../rsvps/rsvp.entity.js';
import { needsAgreement } from '../../rsvps/rsvps.policy.js';
import type { OwnWords } from '../../rsvps/own-words.js';
import type { OwnReply } from '../../rsvps/own-reply.queries.js';
import type { FormState } from '../forms.js';
import { useWords } from '../layout.js';
import { Agreement } from './agreement.js';
import { Button } from './button.js';
import { Checkbox } from './choices.js';
import { Field } from './fields.js';
import { Form } from './form.js';
import type { Asks } from './saying/asks.js';
import { SayMore } from './saying/say-more.js';
import { sayingWords } from './saying/words/words.js';

/**
 * What the buttons say to someone: where all places are taken, coming means waiting for one.
 * @param onlyWaits whether there is no place for them just now
 * @param own `keptUntil`, `numberKeptUntil`: what they gave up and may take back
 */
export function buttonWordsFor(
  language: Language,
  answer: Answer | null,
  onlyWaits: boolean,
  own: Kept = NOTHING_KEPT,
): Record<GivenAnswer, string> {
  const { buttons: say } = sayingWords(language);
  const usual = { going: say.going, maybe: say.maybe, declined: say.declined };
  if (own.keptUntil) return { ...usual, going: say.afterAll };
  if (answer === 'offered') return { ...usual, going: say.accept, declined: say.refuse };
  if (answer === 'waitlisted') return { ...usual, declined: say.leaveList };
  if (own.numberKeptUntil) return own.findsPlace ? usual : { ...usual, going: say.waitAgain };
  return onlyWaits && answer !== 'going' ? { ...usual, going: say.joinList } : usual;
}

type Kept = Pick<OwnReply, 'keptUntil' | 'numberKeptUntil' | 'findsPlace'>;
const NOTHING_KEPT: Kept = { keptUntil: null, numberKeptUntil: null, findsPlace: null };

/** Whether what they told the hosts is erased soon: theirs is a no to this one date, that nothing keeps. */
export function wordsGoFor(own: Kept & Pick<OwnReply, 'answer' | 'isRegular'>): boolean {
  return own.answer === 'declined' && !isKeptFor(own) && !own.isRegular;
}

/** Whether something that they gave up is still theirs to take back. */
export function isKeptFor(own: Kept): boolean {
  return (own.keptUntil ?? own.numberKeptUntil) !== null;
}

/** What someone still has to say together with a reply. */
export interface StillToSay {
  calledName: boolean;
  /** What they were called before, where it may be read. */
  calledBefore?: string | null;
  /** `null`: nothing to agree to. */
  agreement: { text: string; version: number } | null;
}

/**
 * Members have a name already, everyone else says it with their first reply.
 * @param own what stands; `answers` those that can be given now
 */
export function stillToSay(
  group: GroupView,
  {
    answer,
    agreedVersion,
    agreedBefore,
  }: Pick<OwnReply, 'answer' | 'agreedVersion'> & { agreedBefore?: number },
  answers: readonly GivenAnswer[],
): StillToSay {
  const { membership } = group;
  const earlier = answer && { answer, agreedVersion };
  const mustAgree = answers.some((it) =>
    needsAgreement(it, { group, standing: membership, agreedBefore }, earlier),
  );
  return {
    calledName: !isActive(membership) && answer === null,
    agreement: mustAgree ? { text: group.agreement, version: group.agreementVersion } : null,
  };
}

/** One press answers, and the same buttons change the answer or undo it. */
export function ReplyForm({
  action,
  answers,
  answer,
  words,
  stillToSay,
  asks,
  said,
  mayBeNew = false,
  showsSaid = true,
  wordsGo = false,
  mark,
  form,
  mayWithdraw = true,
  chosen,
}: {
  action: string;
  /** Those that can be given now. */
  answers: readonly GivenAnswer[];
  /** What stands. */
  answer: Answer | null;
  words?: Record<GivenAnswer, string>;
  stillToSay: StillToSay;
  asks: Asks;
  /** What they said before, beside their answer. */
  said: OwnWords;
  /** Whether it may be their first time. */
  mayBeNew?: boolean;
  /** Whether that may be read here. */
  showsSaid?: boolean;
  /** Whether it goes with the no that stands. */
  wordsGo?: boolean;
  /** Says which letter the form belongs to. */
  mark?: string;
  form: FormState;
  mayWithdraw?: boolean;
  /** The link that was pressed in a letter: it stands first, even when it says what stands already. */
  chosen?: GivenAnswer;
}) {
  const { buttons: say } = useWords(sayingWords);
  const others = answers.filter((it) => it !== answer && it !== chosen);
  const inOrder = chosen ? [chosen, ...others] : others;
  const first = chosen ?? (answer === 'going' ? null : 'going');
  const mayTakeBack = mayWithdraw && answer !== 'waitlisted' && answer !== 'offered';
  return (
    <Form action={action} state={form} id="reply">
      {mark && <input type="hidden" name="mark" value={mark} />}
      {answer && mayTakeBack && <TakenBack answer={answer} />}
      <SayFirst stillToSay={stillToSay} />
      <SayMore
        asks={asks}
        said={answer && said}
        mayBeNew={mayBeNew}
        shown={showsSaid}
        isGone={wordsGo}
        saveAs={answer && savedAs(answer)}
      />
      <div class="answers">
        {inOrder.map((it) => (
          <Button key={it} name="answer" value={it} look={it === first ? 'main' : 'quiet'} block>
            {(words ?? say)[it]}
          </Button>
        ))}
        {answer && mayTakeBack && (
          <Button name="answer" value="withdraw" look="text">
            {say.takeBack}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** Says of a form which answer it takes back, so that a second press of it finds that done. */
export function TakenBack({ answer }: { answer: Answer }) {
  return <input type="hidden" name="takenBack" value={answer} />;
}

/** What is said anew by who changes nothing else. Whoever waits goes on waiting by saying yes again. */
function savedAs(answer: Answer): GivenAnswer | null {
  if (answer === 'waitlisted') return 'going';
  return answer === 'going' || answer === 'maybe' ? answer : null;
}

/**
 * Whether `undo` brings back what stood before, and is still taken. A place that was given up on a full date, and is not kept
 * any more, is somebody else's.
 */
export function mayUndo(
  undo: GivenAnswer | 'withdraw' | null,
  own: Kept & Pick<OwnReply, 'answer'>,
  answers: readonly GivenAnswer[],
): undo is GivenAnswer | 'withdraw' {
  if (undo === null || isKeptFor(own)) return false;
  if (undo === 'withdraw') return own.answer === 'waitlisted' || own.answer === 'offered';
  return answers.includes(undo) && (undo !== 'going' || own.findsPlace === true);
}

/** A called name and a yes to the agreement, where they are missing. */
export function SayFirst({ stillToSay }: { stillToSay: StillToSay }) {
  const { first: say } = useWords(sayingWords);
  const { calledName, calledBefore, agreement } = stillToSay;
  return (
    <>
      {calledName && <Field name="calledName" label={say.name} help={say.nameHelp} value={calledBefore} />}
      {agreement && (
        <>
          <Agreement text={agreement.text} />
          <Checkbox name="agreedVersion" value={String(agreement.version)} label={say.agree} />
        </>
      )}
    </>
  );
}
