import type { EventView } from '../../../events/event.view.js';
import type { Reach } from '../../../groups/group-reach.queries.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { WordsGo } from '../../components/saying/words-go.js';
import type { OwnReply } from '../../../rsvps/own-reply.queries.js';
import type { Answer, GivenAnswer } from '../../../rsvps/rsvp.entity.js';
import type { OwnStandingPlace } from '../../../rsvps/standing/standing.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { ForFewer } from '../../components/for-fewer.js';
import { Form } from '../../components/form.js';
import {
  buttonWordsFor,
  isKeptFor,
  mayUndo,
  ReplyForm,
  stillToSay,
  TakenBack,
  wordsGoFor,
} from '../../components/reply-form.js';
import { asksOf } from '../../components/saying/asks.js';
import { sayingWords } from '../../components/saying/words/words.js';
import { notThisTime } from '../../components/standing/not-this-time.js';
import { StandingLink } from '../../components/standing/standing-link.js';
import { Waiting } from '../../components/waiting.js';
import { alongWords } from '../../components/what-they-said.js';
import { WhoSees } from '../../components/who-sees.js';
import { WhyNot } from '../../components/why-not.js';
import { answersAt, doorsOf, type EventAsFound, keptAt, onlyWaits } from '../../doors.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { knownAs } from '../../words.js';
import { Visitor } from './event-visitor.js';
import { eventsWords } from './words/words.js';

export interface EventPageProps {
  event: EventView;
  group: GroupView;
  /** `null` for someone who is not signed in. */
  own: OwnReply | null;
  /** `null` for a single date, and for everyone who is no member. */
  standing: OwnStandingPlace | null;
  /** The page of the letter from which someone who is not signed in has answered, in this browser. */
  answeredAt: string | null;
  /** For hosts alone. */
  reach: Reach | null;
  /** What stood before the answer that was just given: pressing it undoes that. */
  undo: GivenAnswer | 'withdraw' | null;
  now: Date;
  form: FormState;
}

export function Coming({
  event,
  group,
  own: reply,
  standing,
  answeredAt,
  undo,
  now,
  form,
}: EventPageProps & { event: EventAsFound }) {
  const { language } = usePage();
  const { answer: say } = useWords(eventsWords);
  const { stands, stood } = useWords(sayingWords);
  const doors = doorsOf(event, group.membership, now);
  const own = reply && keptAt(doors, reply);
  // Whoever has a place need not hear that there is no other.
  const isFull = doors === 'full' || doors === 'full-for-good';
  const mayGoBack = own !== null && isKeptFor(own);
  const hasPlace =
    (isFull && ['going', 'waitlisted', 'offered'].includes(own?.answer ?? '')) ||
    (mayGoBack && (isFull || doors === 'closed' || doors === 'not-yet'));
  const reason = hasPlace ? null : <WhyNot doors={doors} event={event} isTold={own?.isToldOfPlaces} />;
  if (!own && answeredAt) return <AnsweredByLetter href={answeredAt} />;
  if (!own) return <Visitor {...{ event, group, doors, now, form }} />;
  const answers = answersAt(doors, own.answer, mayGoBack);
  if (answers.length === 0 && !own.answer) return reason;
  const mayChange = doors !== 'cancelled' && doors !== 'over' && doors !== 'started';
  // Nothing is lost yet of a standing place that was given up a moment ago: this one date can stay theirs.
  const mayOutlast = own.isRegular && own.answer === 'going' && Boolean(standing?.standingPlace?.endsAt);
  const isOff = doors === 'cancelled' || doors === 'over';
  return (
    <Card tone={own.answer === 'going' && !isOff ? 'yes' : undefined}>
      <h2>{own.answer ? (isOff ? stood : stands)[own.answer] : say.ask}</h2>
      {own.answer === 'going' && own.calledName && <p>{knownAs(own.calledName, language)}</p>}
      {own.answer !== 'declined' && alongWords(own.said) && (
        <p>{say.along({ along: alongWords(own.said) })}</p>
      )}
      {mayChange && <Waiting own={own} event={event} />}
      {mayChange && wordsGoFor(own) && <WordsGo said={own.said} />}
      {!own.answer && <WhoSees event={event} group={group} />}
      {reason}
      {answers.includes('going') && !mayGoBack && <ForFewer event={event} />}
      {mayChange && (
        <ReplyForm
          action={`/events/${event.id}/reply`}
          answers={answers}
          answer={own.answer}
          words={{
            ...buttonWordsFor(language, own.answer, onlyWaits(event), own),
            ...(standing?.standingPlace && { declined: notThisTime(event.series?.repeats) }),
            ...(mayOutlast && { going: say.thisOne }),
          }}
          chosen={mayOutlast ? 'going' : undefined}
          stillToSay={{ ...stillToSay(group, own, answers), calledBefore: own.calledBefore }}
          asks={asksOf(event, group, now)}
          said={{ ...own.said, ...own.brings }}
          mayBeNew={own.mayBeNew}
          form={form}
          mayWithdraw={!mayGoBack}
        />
      )}
      {standing && mayChange && (
        <StandingLink own={standing} day={event.startsLocal.slice(0, 10)} zone={event.timeZone} />
      )}
      {mayChange && mayUndo(undo, own, answers) && (
        <Undo eventId={event.id} undo={undo} stands={own.answer} />
      )}
      {!own.answer && <p class="small muted">{say.mayChange}</p>}
    </Card>
  );
}

function AnsweredByLetter({ href }: { href: string }) {
  const { answer: say } = useWords(eventsWords);
  return (
    <Card>
      <h2>{say.byLetter}</h2>
      <ButtonLink href={href} block>
        {say.seeIt}
      </ButtonLink>
    </Card>
  );
}

function Undo({
  eventId,
  undo,
  stands,
}: {
  eventId: string;
  undo: GivenAnswer | 'withdraw';
  stands: Answer | null;
}) {
  const { answer: say } = useWords(eventsWords);
  return (
    <Form action={`/events/${eventId}/reply`} class="" id="undo">
      {stands && <TakenBack answer={stands} />}
      <Button name="answer" value={undo} look="text">
        {say.undo}
      </Button>
    </Form>
  );
}
