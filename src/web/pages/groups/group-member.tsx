import { mayHost, mayOrganise, mustAgreeFirst } from '../../../groups/groups.policy.js';
import type { Reach } from '../../../groups/group-reach.queries.js';
import type { GroupView, OwnMembership } from '../../../groups/groups.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { CalledNameField } from '../../components/called-name-field.js';
import { Card, Tag } from '../../components/card.js';
import { Hidden } from '../../components/fields.js';
import { ReachLine } from '../../components/reach.js';
import { FoldedForm } from '../../components/folded-form.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms.js';

/** What someone can do who belongs to the group. */
export function Member({
  group,
  membership,
  reach,
  hasNotes,
  form,
}: {
  group: GroupView;
  membership: OwnMembership;
  reach: Reach | null;
  hasNotes: boolean;
  form: FormState;
}) {
  const isOrganiser = mayOrganise(membership);
  const isHost = mayHost(membership);
  return (
    <Card>
      <div class="row apart">
        <h2>You belong here</h2>
        {isHost && <Tag>{isOrganiser ? 'Organiser' : 'Facilitator'}</Tag>}
      </div>
      {isOrganiser && !group.archivedAt && (
        <ButtonLink href={`/groups/${group.id}/events/new`} block>
          Plan a meeting
        </ButtonLink>
      )}
      {reach && <ReachLine reach={reach} who="group" />}
      {isHost && (
        <ul>
          <li>
            <a href={`/groups/${group.id}/members`}>Members</a>
          </li>
          <li>
            <a href={`/groups/${group.id}/letters`}>Letters to many</a>
          </li>
          {hasNotes && (
            <li>
              <a href={`/groups/${group.id}/notes`}>What people wrote back</a>
            </li>
          )}
          {isOrganiser && (
            <>
              <li>
                <a href={`/groups/${group.id}/edit`}>Edit the group</a>
              </li>
              {!group.archivedAt && (
                <li>
                  <a href={`/groups/${group.id}/sharing`}>Show our dates elsewhere</a>
                </li>
              )}
              {!group.archivedAt && (
                <li>
                  <a href={`/groups/${group.id}/mailbox`}>Where answers to letters go</a>
                </li>
              )}
              <li>
                <a href={`/groups/${group.id}/imports`}>Bring dates in, take dates out</a>
              </li>
              <li>
                <a href={`/groups/${group.id}/host-log`}>What hosts did, and why</a>
              </li>
            </>
          )}
        </ul>
      )}
      {mustAgreeFirst(group, membership.agreedVersion) && !group.archivedAt && (
        <Form action={`/groups/${group.id}/agreement`} state={form} id="agree">
          <p>The group has an agreement. Please read it on this page.</p>
          <Hidden name="version" value={String(group.agreementVersion)} />
          <Button block look={isHost ? 'quiet' : 'main'}>
            I have read it and say yes
          </Button>
        </Form>
      )}
      {!group.archivedAt && (
        <FoldedForm
          summary={`My name here: ${membership.calledName ?? 'none yet'}`}
          action={`/groups/${group.id}/join`}
          form={form}
          id="name"
          open={!membership.calledName}
        >
          <CalledNameField membership={membership} />
          <Button look="quiet">Change it</Button>
        </FoldedForm>
      )}
      {!group.archivedAt && membership.calledName && <Greeting {...{ group, membership, form }} />}
      <FoldedForm summary="Leave the group" action={`/groups/${group.id}/leave`} form={form} id="leave">
        <p>
          You stop hearing from this group.{' '}
          {group.joining === 'open' && 'You can join again whenever you like. '}
          {group.visibility === 'private'
            ? 'Your answers to its coming meetings are taken back.'
            : 'Your answers to meetings for members are taken back. The others stay, so please take those back yourself if you are not coming.'}
        </p>
        <Button look="alarm">Leave the group</Button>
      </FoldedForm>
    </Card>
  );
}

/** Greeting is offered, never asked of anyone. */
function Greeting({
  group,
  membership,
  form,
}: {
  group: GroupView;
  membership: OwnMembership;
  form: FormState;
}) {
  const { mayGreet, greets, calledName } = membership;
  return (
    <FoldedForm
      summary={mayGreet ? 'I like to greet people at their first time' : 'Greet people at their first time'}
      action={`/groups/${group.id}/greeting`}
      form={form}
      id="greeting"
    >
      {mayGreet ? (
        <p>
          {greets
            ? `You are a greeter of this group. A day before, people who come for the first time hear that ${calledName} will be there for them.`
            : 'The organisers know, and may choose you for it.'}
        </p>
      ) : (
        <p>
          The organisers may then choose you for it. A day before a meeting, people who come for the first
          time hear that {calledName} will be there for them. Nobody else hears it, and you can stop at any
          time.
        </p>
      )}
      <Button name="offers" value={mayGreet ? '' : 'yes'} look="quiet">
        {mayGreet ? 'Stop greeting' : 'I’d like to'}
      </Button>
    </FoldedForm>
  );
}
