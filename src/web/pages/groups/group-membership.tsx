import type { Reach } from '../../../groups/group-reach.queries.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { Button, ButtonLink } from '../../components/button.js';
import { CalledNameField } from '../../components/called-name-field.js';
import { Card } from '../../components/card.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Day } from '../../components/when.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { Member } from './group-member.js';

/** One clear thing to do, by what the viewer is to the group. */
export function TakingPart({
  group,
  reach,
  hasNotes,
  form,
}: {
  group: GroupView;
  /** For hosts alone. */
  reach: Reach | null;
  hasNotes: boolean;
  form: FormState;
}) {
  const { viewer } = usePage();
  const { membership } = group;
  if (membership?.state === 'active') return <Member {...{ group, membership, reach, hasNotes, form }} />;
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
        <CalledNameField membership={membership} />
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
        <CalledNameField membership={group.membership} />
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

function howToJoin({ joining }: GroupView): string {
  return joining === 'open'
    ? 'Anyone may join this group, and leave it again at any time.'
    : 'The organisers read each request and answer it with a letter.';
}
