import type { GroupView } from '../../../groups/groups.queries.js';
import { Agreement } from '../../components/agreement.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Theirs } from '../../components/theirs.js';
import { usePage, useWords } from '../../layout.js';
import type { Landing } from './letter-landing.js';
import { letterPageWords } from './words/words.js';

/** Behind the link of an invitation. */
export function InvitationLandingPage({ group, mark, form }: Landing & { group: GroupView }) {
  const { viewer } = usePage();
  const { invitation: say } = useWords(letterPageWords);
  const state = group.membership?.state;
  const sees = viewer ? `/groups/${group.id}` : `/sign-in?from=/groups/${group.id}`;
  return (
    <div class="reading stack-large">
      <header class="stack">
        <p>{say.title}</p>
        <h1>
          <Theirs>{group.name}</Theirs>
        </h1>
        {group.purpose && (
          <p class="lead" dir="auto">
            {group.purpose}
          </p>
        )}
        {group.forWhom && <p>{say.forWhom({ people: group.forWhom })}</p>}
      </header>
      {group.agreement && <Agreement text={group.agreement} />}
      {state === 'active' ? (
        <Card>
          <h2>{say.welcome}</h2>
          <p>
            <ButtonLink href={sees}>{say.dates}</ButtonLink>
          </p>
          <Form action="/letters/invitation/decline" state={form} id="decline">
            <input type="hidden" name="mark" value={mark} />
            <Button look="quiet">{say.leave}</Button>
          </Form>
        </Card>
      ) : (
        <Card>
          <h2>{state === 'left' ? say.left : say.join}</h2>
          {state === 'left' && <p>{say.leftIsFine}</p>}
          <Form action="/letters/invitation" state={form} id="accept">
            <input type="hidden" name="mark" value={mark} />
            <Field
              name="calledName"
              label={say.calledName}
              help={say.calledNameHelp}
              value={group.membership?.calledName}
            />
            <Button block>{say.yes}</Button>
          </Form>
          {state === 'invited' && (
            <Form action="/letters/invitation/decline" id="decline">
              <input type="hidden" name="mark" value={mark} />
              <Button look="quiet" block>
                {say.no}
              </Button>
            </Form>
          )}
        </Card>
      )}
    </div>
  );
}
