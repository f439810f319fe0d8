import type { GroupView } from '../../../groups/groups.queries.js';
import { Agreement } from '../../components/agreement.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { usePage } from '../../layout.js';
import type { Landing } from './letter-landing.js';

/** Behind the link of an invitation. */
export function InvitationLandingPage({ group, mark, form }: Landing & { group: GroupView }) {
  const { viewer } = usePage();
  const state = group.membership?.state;
  const sees = viewer ? `/groups/${group.id}` : `/sign-in?from=/groups/${group.id}`;
  return (
    <div class="reading stack-large">
      <header class="stack">
        <p>An invitation</p>
        <h1>{group.name}</h1>
        {group.purpose && <p class="lead">{group.purpose}</p>}
        {group.forWhom && <p>For whom: {group.forWhom}</p>}
      </header>
      {group.agreement && <Agreement text={group.agreement} />}
      {state === 'active' ? (
        <Card>
          <h2>Welcome. You are a member of this group.</h2>
          <p>
            <ButtonLink href={sees}>See its dates</ButtonLink>
          </p>
          <Form action="/letters/invitation/decline" state={form} id="decline">
            <input type="hidden" name="mark" value={mark} />
            <Button look="quiet">Leave again</Button>
          </Form>
        </Card>
      ) : (
        <Card>
          <h2>{state === 'left' ? 'You are not in this group.' : 'Would you like to join?'}</h2>
          {state === 'left' && <p>That is fine. Should you change your mind, the invitation still stands.</p>}
          <Form action="/letters/invitation" state={form} id="accept">
            <input type="hidden" name="mark" value={mark} />
            <Field
              name="calledName"
              label="What shall we call you?"
              help="A first name or any other name. Only the hosts of this group see it."
              value={group.membership?.calledName}
            />
            <Button block>Yes, join</Button>
          </Form>
          {state === 'invited' && (
            <Form action="/letters/invitation/decline" id="decline">
              <input type="hidden" name="mark" value={mark} />
              <Button look="quiet" block>
                No, thank you
              </Button>
            </Form>
          )}
        </Card>
      )}
    </div>
  );
}
