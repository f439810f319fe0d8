import type { ListedToken } from '../../../people/api-tokens.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { CopyButton } from '../../components/copy-button.js';
import { Form } from '../../components/form.js';
import { EmptyState, Notice } from '../../components/notice.js';
import { Theirs } from '../../components/theirs.js';
import type { FormState } from '../../forms.js';
import { usePage, useWords } from '../../layout.js';
import { momentWords } from '../../page-times.js';
import { meWords } from './words/words.js';

interface TokensPageProps {
  tokens: ListedToken[];
  mayMake: boolean;
  zone: string;
  form: FormState;
}

export function TokensPage({ tokens, mayMake, zone, form }: TokensPageProps) {
  const { language } = usePage();
  const { tokens: say, calendars } = useWords(meWords);
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/me">{say.back}</a>
        </p>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <section class="stack" aria-labelledby="tokens">
        <h2 id="tokens">{say.yours}</h2>
        {tokens.length === 0 ? (
          <EmptyState title={say.none}>
            <p>{say.noneYet}</p>
          </EmptyState>
        ) : (
          <ul class="list reading">
            {tokens.map((token) => (
              <li key={token.id} class="card row apart">
                <div>
                  <strong>
                    <Theirs>{token.name}</Theirs>
                  </strong>{' '}
                  <Tag tone={token.scope === 'write' ? 'warm' : 'calm'}>
                    {token.scope === 'write' ? say.writes : say.reads}
                  </Tag>
                  <p class="muted small">
                    {token.lastUsedAt
                      ? say.lastUsed({ moment: momentWords(token.lastUsedAt, { language, zone }) })
                      : say.neverUsed({ moment: momentWords(token.createdAt, { language, zone }) })}
                  </p>
                </div>
                <Form action={`/me/tokens/${token.id}/revoke`} class="">
                  <Button look="alarm">
                    {calendars.end({ name: token.name, hush: (it) => <span class="hush">{it}</span> })}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayMake ? <NewToken form={form} /> : <ForOrganisers />}
      <p>
        <a href="/api/docs">{say.whatFor}</a>
      </p>
    </div>
  );
}

function NewToken({ form }: { form: FormState }) {
  const { tokens: say } = useWords(meWords);
  return (
    <section class="stack" aria-labelledby="new-token">
      <h2 id="new-token">{say.newOne}</h2>
      <Form action="/me/tokens" state={form}>
        <Field name="name" label={say.name} help={say.nameHelp} />
        <Radios
          name="scope"
          label={say.scope}
          chosen="read"
          choices={[
            { value: 'read', label: say.read },
            { value: 'write', label: say.write, help: say.writeHelp },
          ]}
        />
        <Button>{say.make}</Button>
      </Form>
    </section>
  );
}

function ForOrganisers() {
  const { tokens: say } = useWords(meWords);
  return (
    <Notice>
      <p>{say.forOrganisers}</p>
    </Notice>
  );
}

export function NewTokenPage({ name, token }: { name: string; token: string }) {
  const { newToken: say } = useWords(meWords);
  return (
    <div class="reading stack">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <div class="field">
        <label for="token">
          <Theirs>{name}</Theirs>
        </label>
        <div class="copy">
          <input id="token" value={token} readOnly class="code" autocomplete="off" />
          <CopyButton of="token" />
        </div>
      </div>
      <Notice>
        <p>{say.how({ code: (it) => <code>{it}</code> })}</p>
      </Notice>
      <p>
        <ButtonLink href="/me/tokens" look="quiet">
          {say.done}
        </ButtonLink>
      </p>
    </div>
  );
}
