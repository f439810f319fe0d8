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
import { eventsWords } from './words/words.js';

/** After a visitor replied with an address: the same whatever that address is. */
export function GuestLetterPage({ event }: { event: EventView }) {
  const { guest: say } = useWords(eventsWords);
  return (
    <div class="reading stack">
      <h1>{say.letter}</h1>
      <p class="lead">{say.letterLead}</p>
      <MailboxHint />
      <p>{say.letterWorks}</p>
      <p>{say.letterMissing}</p>
      <p>
        <ButtonLink href={`/events/${event.id}`} look="quiet">
          {say.back}
        </ButtonLink>
      </p>
    </div>
  );
}

export function CodeOncePage({ event, code }: { event: EventView; code: string }) {
  const { guest: say } = useWords(eventsWords);
  return (
    <div class="reading stack">
      <h1>{say.noted}</h1>
      <p class="lead">{say.codeLead}</p>
      <p class="big-code code">{code}</p>
      <Notice tone="warm">
        <p>{say.codeOnce}</p>
      </Notice>
      <p>{say.codePage({ page: (it) => <a href="/code">{it}</a> })}</p>
      <p>
        <ButtonLink href={`/events/${event.id}`} look="quiet">
          {say.back}
        </ButtonLink>
      </p>
    </div>
  );
}

export function EnterCodePage({ form }: { form: FormState }) {
  const { guest: say } = useWords(eventsWords);
  return (
    <div class="reading stack">
      <h1>{say.enter}</h1>
      <p class="lead">{say.enterLead}</p>
      <Form action="/code" state={form}>
        <Field name="code" label={say.codeTitle} help={say.codeHelp({ example: '7K2MP-9QXD4' })} narrow />
        <Button>{say.show}</Button>
      </Form>
      <p class="small muted">{say.lost}</p>
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
  const { guest: say } = useWords(eventsWords);
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
            <strong>{say.cancelled}</strong>
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
        <a href={`/events/${reply.eventId}`}>{say.meeting}</a>
      </p>
    </div>
  );
}
