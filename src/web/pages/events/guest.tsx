import type { EventView } from '../../../events/event.view.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { GivenAnswer } from '../../../rsvps/rsvp.entity.js';
import type { CodeReply } from '../../../rsvps/guests/code-reply.queries.js';
import { Arrival } from '../../components/arrival.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field } from '../../components/fields.js';
import { ForFewer } from '../../components/for-fewer.js';
import { Form } from '../../components/form.js';
import { MailboxHint } from '../../components/mailbox-hint.js';
import { Notice } from '../../components/notice.js';
import { buttonWordsFor, ReplyForm, stillToSay } from '../../components/reply-form.js';
import type { Asks } from '../../components/saying/asks.js';
import { sayingWords } from '../../components/saying/words/words.js';
import { KeptUntil, NumberKeptUntil, PlaceGoes } from '../../components/waiting.js';
import { WhenAndWhere } from '../../components/when.js';
import { componentWords } from '../../components/words/words.js';
import { type EventAsFound, onlyWaits } from '../../doors.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { knownAs } from '../../words.js';

/** After a visitor replied with an address: the same whatever that address is. */
export function GuestLetterPage({ event }: { event: EventView }) {
  return (
    <div class="reading stack">
      <h1>Look in your letters</h1>
      <p class="lead">We have sent you a letter. Press the link in it, and your answer counts.</p>
      <MailboxHint />
      <p>The link works for a day, or until the meeting starts. It can take a minute or two to arrive.</p>
      <p>Did a letter not come? Look in the spam folder, and check the address by answering once more.</p>
      <p>
        <ButtonLink href={`/events/${event.id}`} look="quiet">
          Back to the meeting
        </ButtonLink>
      </p>
    </div>
  );
}

export function CodeOncePage({ event, code }: { event: EventView; code: string }) {
  return (
    <div class="reading stack">
      <h1>Your answer is noted</h1>
      <p class="lead">This is your reference code. Please write it down or take a picture now.</p>
      <p class="big-code code">{code}</p>
      <Notice tone="warm">
        <p>
          We show it only this once, and keep no copy that we could look up. With it you can see the way there
          and change your answer. Without an address we cannot write to you: if you wait for a place, please
          look with your code now and then.
        </p>
      </Notice>
      <p>
        When you need it, go to <a href="/code">the page for reference codes</a>. The link is on the page of
        each meeting that works this way.
      </p>
      <p>
        <ButtonLink href={`/events/${event.id}`} look="quiet">
          Back to the meeting
        </ButtonLink>
      </p>
    </div>
  );
}

export function EnterCodePage({ form }: { form: FormState }) {
  return (
    <div class="reading stack">
      <h1>My reference code</h1>
      <p class="lead">For guests who left no address: see your answer, the way there, or change your mind.</p>
      <Form action="/code" state={form}>
        <Field
          name="code"
          label="Your reference code"
          help="Ten letters and numbers, like 7K2MP-9QXD4."
          narrow
        />
        <Button>Show my answer</Button>
      </Form>
      <p class="small muted">
        Is it lost? A code is shown once, and we keep no copy that we could look up. Your answer stays as it
        is, and keeps its place. You can answer once more for a new code. That one needs a place of its own,
        and where all are taken it may have to wait. So please tell a host, if you can: they see both answers,
        and can make room for you.
      </p>
    </div>
  );
}

export function CodeReplyPage({
  reply,
  group,
  asks,
  answers,
  event,
  form,
}: {
  reply: CodeReply;
  group: GroupView;
  asks: Asks;
  answers: readonly GivenAnswer[];
  event: EventAsFound;
  form: FormState;
}) {
  const { language } = usePage();
  const { waiting } = useWords(componentWords);
  const { stands, stood } = useWords(sayingWords);
  return (
    <div class="stack-large reading">
      <header class="stack">
        <p>{reply.groupName}</p>
        <h1>{reply.title}</h1>
        <WhenAndWhere meeting={reply} off={reply.state !== 'published'} />
      </header>
      {reply.state === 'cancelled' && (
        <Notice tone="alarm">
          <p>
            <strong>This meeting is cancelled.</strong>
          </p>
        </Notice>
      )}
      <Card>
        <h2>{(reply.state === 'published' ? stands : stood)[reply.answer]}</h2>
        {reply.answer === 'waitlisted' && reply.state === 'published' && (
          <p>
            {reply.isTooMany
              ? waiting.tooMany
              : `${reply.ahead ? `${waiting.ahead[reply.ahead]} ` : ''}${waiting.itIsYours}`}
          </p>
        )}
        <KeptUntil at={reply.keptUntil} zone={reply.timeZone} />
        <NumberKeptUntil at={reply.numberKeptUntil} findsPlace={reply.findsPlace} zone={reply.timeZone} />
        {reply.isMissed && <PlaceGoes keptUntil={reply.keptIfLeft} zone={reply.timeZone} />}
        {reply.calledName && <p>{knownAs(reply.calledName, language)}</p>}
        {answers.includes('going') && <ForFewer event={event} />}
        {answers.length > 0 && (
          <ReplyForm
            action="/code/answer"
            answers={answers}
            answer={reply.answer}
            words={buttonWordsFor(language, reply.answer, onlyWaits(event), reply)}
            stillToSay={stillToSay(group, reply, answers)}
            asks={asks}
            said={reply.said}
            form={form}
            mayWithdraw={false}
          />
        )}
      </Card>
      {reply.arrival && (
        <Arrival event={{ id: reply.eventId, timeZone: reply.timeZone }} arrival={reply.arrival} />
      )}
      <p>
        <a href={`/events/${reply.eventId}`}>The page of this meeting</a>
      </p>
    </div>
  );
}
