import type { ListedToken } from '../../../people/api-tokens.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Tag } from '../../components/card.js';
import { Radios } from '../../components/choices.js';
import { Field } from '../../components/fields.js';
import { CopyButton } from '../../components/copy-button.js';
import { Form } from '../../components/form.js';
import { EmptyState, Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';
import { usePage } from '../../layout.js';
import { momentWords } from '../../page-times.js';

interface TokensPageProps {
  tokens: ListedToken[];
  mayMake: boolean;
  zone: string;
  form: FormState;
}

export function TokensPage({ tokens, mayMake, zone, form }: TokensPageProps) {
  const { language } = usePage();
  return (
    <div class="stack-large">
      <div class="stack">
        <p>
          <a href="/me">Back to my settings</a>
        </p>
        <h1>API tokens</h1>
        <p class="lead">
          A token lets a program of yours act in your name. Give each program its own, so that you can end one
          without the others.
        </p>
      </div>
      <section class="stack" aria-labelledby="tokens">
        <h2 id="tokens">Your tokens</h2>
        {tokens.length === 0 ? (
          <EmptyState title="No tokens yet">
            <p>You need one only if a program shall use this site for you.</p>
          </EmptyState>
        ) : (
          <ul class="list reading">
            {tokens.map((token) => (
              <li key={token.id} class="card row apart">
                <div>
                  <strong>{token.name}</strong>{' '}
                  <Tag tone={token.scope === 'write' ? 'warm' : 'calm'}>
                    {token.scope === 'write' ? 'reads and changes' : 'reads only'}
                  </Tag>
                  <p class="muted small">
                    {token.lastUsedAt
                      ? `Last used ${momentWords(token.lastUsedAt, { language, zone })}`
                      : `Made ${momentWords(token.createdAt, { language, zone })}, never used`}
                  </p>
                </div>
                <Form action={`/me/tokens/${token.id}/revoke`} class="">
                  <Button look="alarm">
                    End it<span class="hush">: {token.name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayMake ? <NewToken form={form} /> : <ForOrganisers />}
      <p>
        <a href="/api/docs">What programs can do here</a>
      </p>
    </div>
  );
}

function NewToken({ form }: { form: FormState }) {
  return (
    <section class="stack" aria-labelledby="new-token">
      <h2 id="new-token">A new token</h2>
      <Form action="/me/tokens" state={form}>
        <Field name="name" label="What is it for?" help="A few words, so that you know it again." />
        <Radios
          name="scope"
          label="What may it do?"
          chosen="read"
          choices={[
            { value: 'read', label: 'Read only' },
            {
              value: 'write',
              label: 'Read and change',
              help: 'What you can do in groups and meetings, and your own preferences. Never other ways in, nor the settings of this site.',
            },
          ]}
        />
        <Button>Make a token</Button>
      </Form>
    </section>
  );
}

function ForOrganisers() {
  return (
    <Notice>
      <p>
        Tokens are for people who organise a group, and for administrators. Any tokens you have stay yours to
        end.
      </p>
    </Notice>
  );
}

export function NewTokenPage({ name, token }: { name: string; token: string }) {
  return (
    <div class="reading stack">
      <h1>Your new token</h1>
      <p class="lead">Copy it now. It is shown this once and kept nowhere.</p>
      <div class="field">
        <label for="token">{name}</label>
        <div class="copy">
          <input id="token" value={token} readOnly class="code" autocomplete="off" />
          <CopyButton of="token" />
        </div>
      </div>
      <Notice>
        <p>
          Programs send it as <code>Authorization: Bearer</code> and the token. If you lose it, end it and
          make another.
        </p>
      </Notice>
      <p>
        <ButtonLink href="/me/tokens" look="quiet">
          I have copied it
        </ButtonLink>
      </p>
    </div>
  );
}
