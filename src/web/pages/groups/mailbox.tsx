import type { GroupView } from '../../../groups/groups.queries.js';
import type { MailboxView } from '../../../groups/mailbox/mailboxes.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { type FormState, freshForm } from '../../forms.js';

interface MailboxPageProps {
  group: GroupView;
  mailbox: MailboxView;
  /** Whether answers to letters reach the hosts by way of us. */
  areReceived: boolean;
  form: FormState;
}

/** Where organisers have answers to letters go to a mailbox of the group. */
export function MailboxPage({ group, mailbox: { address, asked }, areReceived, form }: MailboxPageProps) {
  const path = `/groups/${group.id}/mailbox`;
  const isCode = asked !== null && form.typed !== null && 'code' in form.typed;
  return (
    <div class="reading stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Where answers go</h1>
        <p class="lead">
          {address
            ? 'When someone answers a letter of this group, that goes to its mailbox.'
            : `${withoutMailbox(areReceived)} If your group has a mailbox of its own, answers can go there.`}
        </p>
        <Notice>
          <p>Whoever reads that mailbox sees the addresses of those who answer. Letters say so.</p>
          <p>
            Letters with the discreet name do not name the mailbox: it could give the group away.{' '}
            {areReceived
              ? 'Answers to those stand on our pages, without an address.'
              : 'Nobody reads answers to those.'}
          </p>
        </Notice>
      </div>
      {address && (
        <Card>
          <h2>Answers go to this mailbox</h2>
          <p>{address}</p>
          <Form action={`${path}/give-up`} id="give-up">
            <Button look="quiet">Stop using it</Button>
          </Form>
        </Card>
      )}
      {asked && (
        <Card>
          <h2>Type the code</h2>
          <p>
            We sent a code to {asked.address}. It can be used for a day, and proves that you read mail there.
          </p>
          <Form action={`${path}/confirmation`} state={isCode ? form : freshForm} id="confirmation">
            <Field
              name="code"
              label="The code from the letter"
              narrow
              autocomplete="one-time-code"
              inputMode="numeric"
            />
            <Button>Have answers go there</Button>
          </Form>
        </Card>
      )}
      <Form action={path} state={isCode ? freshForm : form} id="mailbox">
        <Field
          name="address"
          type="email"
          inputMode="email"
          label={address || asked ? 'Another mailbox' : 'Address of the mailbox'}
          help="We send a code there first. Only organisers see the address here."
        />
        <Button look={asked ? 'quiet' : 'main'}>Send a code</Button>
      </Form>
    </div>
  );
}

function withoutMailbox(areReceived: boolean): string {
  return areReceived
    ? 'When someone answers a letter of this group, hosts read that on our pages, and see no address.'
    : 'When someone answers a letter of this group, nobody reads that yet.';
}
