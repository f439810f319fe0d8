import { mayHost, mayOrganise, mustAgreeFirst } from '../../groups/groups.policy.js';
import type { GroupView, OwnMembership } from '../../groups/groups.queries.js';
import { Button, ButtonLink } from '../components/button.js';
import { Card, Tag } from '../components/card.js';
import { Field, Hidden, TextArea } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Day } from '../components/when.js';
import type { FormState } from '../forms.js';
import { usePage } from '../layout.js';

/** One clear thing to do, by what the viewer is to the group. */
export function TakingPart({ group, form }: { group: GroupView; form: FormState }) {
  const { viewer } = usePage();
  const { membership } = group;
  if (membership?.state === 'active') return <Member group={group} membership={membership} form={form} />;
  if (group.archivedAt) return null;
  if (!viewer) return <Stranger group={group} />;
  if (membership?.state === 'requested') return <Asked group={group} form={form} />;
  if (membership?.state === 'invited') return <Invited group={group} form={form} />;
  return <Outside group={group} form={form} />;
}

function Stranger({ group }: { group: GroupView }) {
  if (group.joining === 'invitation') return <ByInvitation />;
  return (
    <Card>
      <h2>{group.joining === 'open' ? 'Join in' : 'Ask to join'}</h2>
      <p>{howToJoin(group)} Sign in first, without a password.</p>
      <ButtonLink href={`/sign-in?from=/groups/${group.id}`} block>
        Sign in to {group.joining === 'open' ? 'join' : 'ask'}
      </ButtonLink>
    </Card>
  );
}

function Outside({ group, form }: { group: GroupView; form: FormState }) {
  const { membership } = group;
  if (group.joining === 'invitation') return <ByInvitation />;
  const mustAsk = group.joining === 'approval' || membership?.state === 'removed';
  const askAgainAt = membership?.askAgainAt;
  if (mustAsk && askAgainAt && askAgainAt > new Date()) {
    return (
      <Card>
        <h2>Asked and answered</h2>
        <p>
          The organisers could not say yes to you this time. You may ask again from{' '}
          <Day at={askAgainAt} zone={group.timeZone} />. Other groups may be right for you sooner.
        </p>
        <ButtonLink href="/groups" look="quiet" block>
          Look at other groups
        </ButtonLink>
      </Card>
    );
  }
  return (
    <Card>
      <h2>{mustAsk ? 'Ask to join' : 'Join in'}</h2>
      {membership?.state === 'removed' ? (
        <p>The organisers ended your membership. You may ask them to join again.</p>
      ) : (
        <p>{howToJoin(group)}</p>
      )}
      <Form action={`/groups/${group.id}/join`} state={form} id="join">
        <CalledName membership={membership} />
        {mustAsk && (
          <TextArea
            name="note"
            label="A few words for the organisers"
            help="Only they read it. Say as much or as little as you like."
            required={false}
            rows={4}
          />
        )}
        <Button block>{mustAsk ? 'Ask to join' : 'Join'}</Button>
      </Form>
    </Card>
  );
}

function ByInvitation() {
  return (
    <Card>
      <h2>By invitation</h2>
      <p>This group invites people itself. If you know one of its organisers, they can send you a letter.</p>
    </Card>
  );
}

function Asked({ group, form }: { group: GroupView; form: FormState }) {
  return (
    <Card>
      <h2>You have asked to join</h2>
      <p>The organisers have your request and will write to you.</p>
      <Form action={`/groups/${group.id}/leave`} state={form} id="leave">
        <Button look="quiet" block>
          Take my request back
        </Button>
      </Form>
    </Card>
  );
}

function Invited({ group, form }: { group: GroupView; form: FormState }) {
  return (
    <Card>
      <h2>You are invited</h2>
      <Form action={`/groups/${group.id}/join`} state={form} id="join">
        <CalledName membership={group.membership} />
        <Button block>Accept</Button>
      </Form>
      <Form action={`/groups/${group.id}/leave`} id="leave">
        <Button look="quiet" block>
          No, thank you
        </Button>
      </Form>
    </Card>
  );
}

function Member({
  group,
  membership,
  form,
}: {
  group: GroupView;
  membership: OwnMembership;
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
      {isHost && (
        <ul>
          <li>
            <a href={`/groups/${group.id}/members`}>Members</a>
          </li>
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
            </>
          )}
          {isOrganiser && (
            <>
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
        <details open={!membership.calledName}>
          <summary>My name here: {membership.calledName ?? 'none yet'}</summary>
          <Form action={`/groups/${group.id}/join`} state={form} id="name">
            <CalledName membership={membership} />
            <Button look="quiet">Change it</Button>
          </Form>
        </details>
      )}
      {!group.archivedAt && membership.calledName && <Greeting group={group} membership={membership} />}
      <details>
        <summary>Leave the group</summary>
        <Form action={`/groups/${group.id}/leave`} id="leave">
          <p>
            You stop hearing from this group.{' '}
            {group.joining === 'open' && 'You can join again whenever you like. '}
            {group.visibility === 'private'
              ? 'Your answers to its coming meetings are taken back.'
              : 'Your answers to meetings for members are taken back. The others stay, so please take those back yourself if you are not coming.'}
          </p>
          <Button look="alarm">Leave the group</Button>
        </Form>
      </details>
    </Card>
  );
}

/** Greeting is offered, never asked of anyone. */
function Greeting({ group, membership }: { group: GroupView; membership: OwnMembership }) {
  const { mayGreet, greets, calledName } = membership;
  return (
    <details>
      <summary>
        {mayGreet ? 'I like to greet people at their first time' : 'Greet people at their first time'}
      </summary>
      <Form action={`/groups/${group.id}/greeting`} id="greeting">
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
      </Form>
    </details>
  );
}

function CalledName({ membership }: { membership: OwnMembership | null }) {
  return (
    <Field
      name="calledName"
      label="What shall we call you?"
      help="A first name or any other name. Only the hosts of this group see it."
      value={membership?.calledName}
    />
  );
}

function howToJoin({ joining }: GroupView): string {
  return joining === 'open'
    ? 'Anyone may join this group, and leave it again at any time.'
    : 'The organisers read each request and answer it with a letter.';
}
