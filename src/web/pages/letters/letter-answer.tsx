import type { Answer, GivenAnswer } from '../../../rsvps/rsvp.entity.js';
import type { OwnReply } from '../../../rsvps/own-reply.queries.js';
import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { ForFewer } from '../../components/for-fewer.js';
import { Form } from '../../components/form.js';
import {
  buttonWordsFor,
  isKeptFor,
  mayUndo,
  ReplyForm,
  type StillToSay,
  TakenBack,
  wordsGoFor,
} from '../../components/reply-form.js';
import { Theirs } from '../../components/theirs.js';
import { Waiting } from '../../components/waiting.js';
import { Moment } from '../../components/when.js';
import { type Asks, openQuestions } from '../../components/saying/asks.js';
import { sayingWords } from '../../components/saying/words/words.js';
import { type EventAsFound, onlyWaits } from '../../doors.js';
import { usePage, useWords } from '../../layout.js';
import { type Called, type Landing, MeetingHead } from './letter-landing.js';
import { BeyondThisDate } from './letter-standing.js';
import { letterPageWords } from './words/words.js';

/** Behind "I'm coming", "Maybe" and "I can't" in a letter. */
export function AnswerLandingPage({
  event,
  called,
  own,
  keptIfPressed,
  answers,
  chosen,
  stillToSay,
  asks,
  standing,
  undo,
  mark,
  form,
}: Landing & {
  event: EventAsFound;
  called: Called;
  own: OwnReply;
  /** Until when they could take their place back that a press gives up now; `null`: nobody would miss it, or they have none. */
  keptIfPressed: Date | null;
  answers: readonly GivenAnswer[];
  /** Which of the letter's links was pressed, while it can be. */
  chosen: GivenAnswer | undefined;
  stillToSay: StillToSay;
  asks: Asks;
  /** `null` for a single date, and for someone who is no member. */
  standing: OwnStandingPlace | null;
  undo: GivenAnswer | 'withdraw' | null;
}) {
  const { language } = usePage();
  const { answer: say, meeting } = useWords(letterPageWords);
  const isOn = event.state === 'published';
  const isFull = event.room === 'full';
  const isIn = own.answer === 'going' || own.answer === 'offered' || own.answer === 'waitlisted';
  const leaves = chosen !== undefined && chosen !== 'going';
  const isKept = isKeptFor(own);
  const words = buttonWordsFor(language, own.answer, onlyWaits(event), own);
  return (
    <div class="reading stack-large">
      <MeetingHead event={event} called={called} />
      <Card>
        <Standing answer={own.answer} chosen={chosen} words={words} isOn={isOn} />
        {isOn && <Waiting own={own} event={event} />}
        {isOn && chosen === undefined && own.answer === 'going' && keptIfPressed && (
          <p>{say.ifGivenUp({ when: () => <Moment at={keptIfPressed} zone={event.timeZone} /> })}</p>
        )}
        {isOn && leaves && keptIfPressed && (
          <p>{say.backUntil({ when: () => <Moment at={keptIfPressed} zone={event.timeZone} /> })}</p>
        )}
        {own.answer === 'going' && own.arrival && <WayThere eventId={event.id} />}
        {isOn && isFull && !isIn && !isKept && <p>{event.takesWaiting ? say.fullYouCanWait : say.full}</p>}
        {answers.includes('going') && !isKept && <ForFewer event={event} />}
        {isOn && answers.length === 0 && <p>{say.closed}</p>}
        {isOn && answers.length > 0 && (
          <ReplyForm
            action="/letters/answer"
            answers={answers}
            answer={own.answer}
            words={words}
            chosen={chosen}
            stillToSay={stillToSay}
            asks={asks}
            said={{ ...own.said, ...own.brings }}
            mayBeNew={own.mayBeNew}
            showsSaid={false}
            wordsGo={wordsGoFor(own)}
            mark={mark}
            form={form}
            mayWithdraw={own.answer === 'declined' && !isKept && !standing?.standingPlace}
          />
        )}
        {isOn && mayUndo(undo, own, answers) && (
          <Form action="/letters/answer" class="" id="undo">
            <input type="hidden" name="mark" value={mark} />
            {own.answer && <TakenBack answer={own.answer} />}
            <Button name="answer" value={undo} look="text">
              {say.undo}
            </Button>
          </Form>
        )}
      </Card>
      {isOn && standing && (
        <BeyondThisDate
          mark={mark}
          own={standing}
          zone={event.timeZone}
          isGoing={chosen !== undefined && chosen === own.answer}
          isAsked={stillToSay.agreement !== null || openQuestions(asks.questions, own.said).length > 0}
        />
      )}
      <p>
        <a href={`/events/${event.id}`}>{meeting.page}</a>
      </p>
    </div>
  );
}

/** What was chosen in the letter, for as long as it is not what stands; then what stands. */
function Standing({
  answer,
  chosen,
  words,
  isOn,
}: {
  answer: Answer | null;
  chosen: GivenAnswer | undefined;
  words: Record<GivenAnswer, string>;
  isOn: boolean;
}) {
  const { stands, stood } = useWords(sayingWords);
  const { answer: say } = useWords(letterPageWords);
  if (chosen && chosen !== answer) {
    return (
      <>
        <h2>{say.youChose({ words: words[chosen] })}</h2>
        <p>
          {say.pressOnce}
          {answer && ` ${say.asBefore({ answer: stands[answer] })}`}
        </p>
      </>
    );
  }
  if (!answer) return <h2>{say.areYouComing}</h2>;
  return (
    <>
      <h2>{(isOn ? stands : stood)[answer]}</h2>
      {chosen && isOn && <p>{say.countsAlready}</p>}
    </>
  );
}

/** An address or a link is for the person alone, and a letter can be read by others. */
function WayThere({ eventId }: { eventId: string }) {
  const { viewer } = usePage();
  const { answer: say } = useWords(letterPageWords);
  return viewer ? (
    <p>
      <a href={`/events/${eventId}`}>{say.wayThere}</a>
    </p>
  ) : (
    <p>{say.signInForWay({ signIn: (it) => <a href={`/sign-in?from=/events/${eventId}`}>{it}</a> })}</p>
  );
}

/** The same links, for a guest of a group that has become private: what is left is to take the answer back. */
export function ClosedLandingPage({
  name,
  isAnswered,
  mark,
  form,
}: Landing & { name: string; isAnswered: boolean }) {
  const { closed: say } = useWords(letterPageWords);
  return (
    <div class="reading stack-large">
      <h1>
        <Theirs>{name}</Theirs>
      </h1>
      <Card>
        <h2>{say.title}</h2>
        {isAnswered ? (
          <>
            <p>{say.answered}</p>
            <Form action="/letters/answer" state={form}>
              <input type="hidden" name="mark" value={mark} />
              <Button name="answer" value="withdraw" look="quiet">
                {say.takeBack}
              </Button>
            </Form>
          </>
        ) : (
          <p>{say.unanswered}</p>
        )}
      </Card>
    </div>
  );
}
