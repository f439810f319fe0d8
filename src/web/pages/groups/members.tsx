import type { Page } from '../../../common/page.js';
import type { Reach } from '../../../groups/group-reach.queries.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import type { Role } from '../../../groups/membership.entity.js';
import type { ListedMember } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { More } from '../../components/more.js';
import { Problems } from '../../components/problems.js';
import { ReachLine } from '../../components/reach.js';
import { Day, Moment } from '../../components/when.js';
import { countWords } from '../../count-words.js';
import { type FormState, freshForm } from '../../forms.js';

interface MembersPageProps {
  group: GroupView;
  isOrganiser: boolean;
  members: Page<ListedMember>;
  requests: Page<ListedMember>;
  invited: Page<ListedMember>;
  reach: Reach;
  readerZone: string;
  form: FormState;
}

const roleWords: Record<Role, string> = {
  organiser: 'Organiser',
  facilitator: 'Facilitator',
  member: 'Member',
};

export function MembersPage(props: MembersPageProps) {
  const { group, isOrganiser, members, requests, invited, reach, readerZone, form } = props;
  const isInvitation = form.typed?.['email'] !== undefined;
  const path = `/groups/${group.id}/members`;
  const mayChange = isOrganiser && !group.archivedAt;
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Members</h1>
        <p class="lead">You see the names people chose for this group, and never an address.</p>
        <ReachLine reach={reach} who="group" />
        {!isInvitation && <Problems form={form} />}
      </div>
      {requests.items.length > 0 && (
        <section class="stack" aria-labelledby="requests">
          <h2 id="requests">
            {requests.next ? 'Requests' : countWords(requests.items.length, 'request')} to join
          </h2>
          <ul class="list reading">
            {requests.items.map((request) => (
              <Request key={request.id} {...{ group, request, readerZone }} />
            ))}
          </ul>
          <More path={path} cursor="requestsAfter" next={requests.next}>
            More requests
          </More>
        </section>
      )}
      <section class="stack" aria-labelledby="members">
        <h2 id="members">People in the group</h2>
        <ul class="list reading">
          {members.items.map((member) => (
            <Member key={member.id} {...{ group, member, mayChange, readerZone }} />
          ))}
        </ul>
        <More path={path} next={members.next} />
      </section>
      {mayChange && (
        <section class="stack" aria-labelledby="invite">
          <h2 id="invite">Invite someone</h2>
          <Form
            action={`/groups/${group.id}/invitations`}
            state={isInvitation ? form : freshForm}
            id="invite"
          >
            <Field
              name="email"
              type="email"
              label="Their e-mail address"
              help="They get one letter, with a link to say yes or no."
              inputMode="email"
            />
            <Button>Send a letter</Button>
          </Form>
        </section>
      )}
      {isOrganiser && invited.items.length > 0 && (
        <section class="stack" aria-labelledby="invited">
          <h2 id="invited">Invited, and not answered yet</h2>
          <ul class="list reading">
            {invited.items.map((member, at) => (
              <Invited key={member.id} {...{ group, member, readerZone }} number={at + 1} />
            ))}
          </ul>
          <More path={path} cursor="invitedAfter" next={invited.next}>
            More invitations
          </More>
        </section>
      )}
    </div>
  );
}

type Group = Pick<GroupView, 'id'>;

function Request({
  group,
  request,
  readerZone,
}: {
  group: Group;
  request: ListedMember;
  readerZone: string;
}) {
  const path = `/groups/${group.id}/members/${request.id}`;
  const name = nameOf(request);
  return (
    <li class="card stack">
      <div>
        <strong>{name}</strong>
        <p class="muted small">
          Asked on <Day at={request.since} zone={readerZone} />
        </p>
      </div>
      {request.note && <blockquote class="note">{request.note}</blockquote>}
      <div class="row">
        <Form action={`${path}/approve`} class="">
          <Button>
            Welcome them<span class="hush">: {name}</span>
          </Button>
        </Form>
        <details>
          <summary>
            Not now<span class="hush">: {name}</span>
          </summary>
          <Form action={`${path}/decline`}>
            <p>
              We write to them kindly and give no reason. They may ask again in a month; your invitation lets
              them in sooner.
            </p>
            <Button look="quiet">Tell them not now</Button>
          </Form>
        </details>
      </div>
    </li>
  );
}

function Member({
  group,
  member,
  mayChange,
  readerZone,
}: {
  group: GroupView;
  member: ListedMember;
  mayChange: boolean;
  readerZone: string;
}) {
  const path = `/groups/${group.id}/members/${member.id}`;
  const name = nameOf(member);
  return (
    <li class="card stack-small">
      <div class="row">
        <strong>{name}</strong>
        {member.isYou && <span class="muted">(you)</span>}
        {member.role !== 'member' && <Tag>{roleWords[member.role]}</Tag>}
        {member.greets && <Tag>Greeter</Tag>}
        {member.mayGreet && !member.greets && <Tag tone="plain">Would like to greet</Tag>}
        {member.unreachable && <Tag tone="alarm">Could not be reached</Tag>}
        {group.agreement && !member.hasAgreed && <Tag tone="plain">Has not agreed yet</Tag>}
      </div>
      <p class="muted small">
        Since <Day at={member.since} zone={readerZone} />
      </p>
      {mayChange && (
        <details>
          <summary>
            Change<span class="hush"> {name}</span>
          </summary>
          <Form action={`${path}/role`} id={`role-${member.id}`}>
            <Radios
              name="role"
              label="Role"
              chosen={member.role}
              choices={[
                { value: 'member', label: 'Member' },
                { value: 'facilitator', label: 'Facilitator', help: 'Sees who comes, and marks who came.' },
                { value: 'organiser', label: 'Organiser', help: 'Plans meetings, and looks after people.' },
              ]}
            />
            <Button look="quiet">Save the role</Button>
          </Form>
          {member.mayGreet && (
            <Form action={`${path}/greeting`} id={`greeting-${member.id}`}>
              <p>A day before, people who come for the first time hear that {name} will be there for them.</p>
              <Button name="greets" value={member.greets ? '' : 'yes'} look="quiet">
                {member.greets ? 'Not a greeter any more' : 'Make them a greeter'}
              </Button>
            </Form>
          )}
          {!member.isYou && (
            <Form action={`${path}/remove`} id={`remove-${member.id}`}>
              <p>
                If you remove {name}, they see the group as a stranger would, from this moment on. No letter
                goes out. An invitation can bring them back.
              </p>
              <Button look="alarm">Remove {name}</Button>
            </Form>
          )}
        </details>
      )}
    </li>
  );
}

function Invited({
  group,
  member,
  readerZone,
  number,
}: {
  group: Group;
  member: ListedMember;
  readerZone: string;
  number: number;
}) {
  return (
    <li class="card row apart">
      <div>
        <strong>{member.calledName ?? `Invitation ${number}`}</strong>
        <p class="muted small">
          Sent on <Moment at={member.since} zone={readerZone} />
        </p>
        {member.unreachable && <Tag tone="alarm">Could not be reached</Tag>}
      </div>
      <Form action={`/groups/${group.id}/members/${member.id}/remove`} class="">
        <input type="hidden" name="state" value="invited" />
        <Button look="quiet">
          Take it back<span class="hush">: {member.calledName ?? `invitation ${number}`}</span>
        </Button>
      </Form>
    </li>
  );
}

function nameOf({ calledName }: ListedMember): string {
  return calledName ?? 'Someone without a name here';
}
