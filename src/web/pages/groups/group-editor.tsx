import type { GroupView } from '../../../groups/groups.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Field } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { type FormState } from '../../forms.js';
import { type GroupDefaults, GroupFields } from './group-fields.js';

export function NewGroupPage({ defaults, form }: { defaults: GroupDefaults; form: FormState }) {
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>Start a group</h1>
        <p class="lead">
          You will be its organiser. Only the name is needed now; all of it can change later.
        </p>
      </div>
      <Form action="/groups/new" state={form}>
        <GroupFields group={defaults} />
        <fieldset class="form">
          <legend class="legend-large">You in this group</legend>
          <Field
            name="calledName"
            label="What shall people call you here?"
            help="A first name or any other name. Only the hosts of this group see it."
            required={false}
          />
        </fieldset>
        <Button>Start the group</Button>
      </Form>
    </div>
  );
}

export function EditGroupPage({ group, form }: { group: GroupView; form: FormState }) {
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Edit the group</h1>
      </div>
      <Form action={`/groups/${group.id}/edit`} state={form}>
        <GroupFields group={group} />
        <Button>Save</Button>
      </Form>
      <section class="stack" aria-labelledby="archive">
        <h2 id="archive">Archive it</h2>
        <p class="reading">When the group has come to its end, it can be put away. It stays to be read.</p>
        <ButtonLink href={`/groups/${group.id}/archive`} look="alarm">
          Archive this group
        </ButtonLink>
      </section>
    </div>
  );
}
