import type { OpenAPIObject } from '@nestjs/swagger';
import { capital } from '../../common/capital.js';
import { groupBy } from '../../common/group-by.js';
import { Tag } from '../components/card.js';
import { Fields, Kind, Properties, resolve, Says, type SchemaPart } from './schema-parts.js';

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean; schema?: SchemaPart; description?: string }[];
  requestBody?: { content?: Record<string, { schema?: SchemaPart }> };
  responses: Record<string, { content?: Record<string, { schema?: SchemaPart }> }>;
}

interface Route extends Operation {
  method: string;
  path: string;
}

/** The OpenAPI document as a page to read. */
export function ApiReference({ document }: { document: OpenAPIObject }) {
  const routes = routesOf(document);
  const schemas = (document.components?.schemas ?? {}) as Record<string, SchemaPart>;
  return (
    <div class="stack-large api">
      <header class="stack">
        <h1>The API</h1>
        <p class="prose">
          Everything the pages can do, for programs. Organisers make a token at{' '}
          <a href="/me/tokens">API tokens</a>; programs send it as <code>Authorization: Bearer gw_…</code>,
          with JSON in <code>/api/v1</code>. A page’s own cookie works as well.
        </p>
        <ul class="prose">
          <li>
            A refusal is a problem document (RFC 9457): <code>type</code> says which one, <code>detail</code>{' '}
            says it in words for a person, and <code>errors</code> points at the fields. With <code>429</code>{' '}
            and <code>503</code>, <code>Retry-After</code> says how many seconds to wait.
          </li>
          <li>
            A list that can grow long comes in pages: while <code>next</code> holds a value, ask again with{' '}
            <code>?after=</code> and that value.
          </li>
          <li>To put or delete the same thing twice does no harm.</li>
          <li>
            To post twice does none under one <code>Idempotency-Key</code>, a random text of yours of up to
            255 characters. For 24 hours the first answer is given again, with{' '}
            <code>Idempotent-Replayed: true</code>; <code>409</code> means that the first is still under way,{' '}
            <code>422</code> that the key came with another request. What was refused for how it was written
            may be sent again, mended.
          </li>
        </ul>
        <p>
          For your tools: <a href="/api/openapi.json">the OpenAPI document</a>.
        </p>
      </header>
      {[...groupBy(routes, (it) => it.tags?.[0] ?? '')].map(([tag, its]) => (
        <section key={tag} class="stack" aria-labelledby={`about-${tag}`}>
          <h2 id={`about-${tag}`}>{titleOf(tag)}</h2>
          {its.map((route) => (
            <RouteCard key={route.operationId} route={route} schemas={schemas} />
          ))}
        </section>
      ))}
      <section class="stack" aria-labelledby="shapes">
        <h2 id="shapes">Shapes</h2>
        {Object.entries(schemas)
          .filter(([, schema]) => schema.properties)
          .sort(([one], [other]) => one.localeCompare(other))
          .map(([name, schema]) => (
            <details key={name} id={`shape-${name}`}>
              <summary>{name}</summary>
              {schema.description && <p>{schema.description}</p>}
              <Properties schema={schema} label={`Fields of ${name}`} />
            </details>
          ))}
      </section>
    </div>
  );
}

function RouteCard({ route, schemas }: { route: Route; schemas: Record<string, SchemaPart> }) {
  const body = resolve(contentOf(route.requestBody), schemas);
  const [status, success] = Object.entries(route.responses).find(([it]) => it !== 'default') ?? ['200', {}];
  const answer = contentOf(success);
  const inAddress = route.parameters?.filter((it) => it.in !== 'header') ?? [];
  return (
    <details id={route.operationId}>
      <summary class="api-route">
        <Tag tone={route.method === 'GET' ? 'calm' : 'warm'}>{route.method}</Tag>{' '}
        <code>{route.path.replace('/api/v1', '')}</code>{' '}
        {route.summary && (
          <span class="muted small">
            <Says>{route.summary}</Says>
          </span>
        )}
      </summary>
      <div class="stack">
        <p class="small">{whoMay(route)}</p>
        {inAddress.length > 0 && (
          <Fields
            label="In the address"
            fields={inAddress.map((it) => ({
              name: it.in === 'query' ? `?${it.name}` : it.name,
              schema: { ...it.schema, description: it.schema?.description ?? it.description },
              required: it.required ?? false,
            }))}
          />
        )}
        {body && <Properties schema={body} label="In the body" />}
        <p>
          Answers <code>{status}</code>
          {answer ? (
            <>
              {' '}
              with <Kind schema={answer} />
            </>
          ) : (
            ' and nothing else'
          )}
          .
        </p>
        {answer?.properties && <Properties schema={answer} label="In the answer" />}
      </div>
    </details>
  );
}

function whoMay({ security = [], description }: Route): string {
  if (description) return description;
  return security.some((it) => Object.keys(it).length === 0)
    ? 'Open to everyone; what is seen depends on who asks.'
    : 'For people who are signed in.';
}

function contentOf(part: { content?: Record<string, { schema?: SchemaPart }> } | undefined) {
  return part?.content?.['application/json']?.schema;
}

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
}

function titleOf(tag: string): string {
  return tag === 'me' ? 'Yourself' : capital(tag).replaceAll('-', ' ');
}
