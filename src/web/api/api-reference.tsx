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

/** What the OpenAPI document is about, for instance `groups`, with the routes of each. */
export function areasOf(document: OpenAPIObject): Map<string, Route[]> {
  return groupBy(routesOf(document), (it) => it.tags?.[0] ?? '');
}

/** For instance `Sign in requests`. */
export function titleOf(area: string): string {
  return area === 'me' ? 'Yourself' : capital(area).replaceAll('-', ' ');
}

/** Where someone who writes a program begins to read. Everything on one page would be the longest we have, by far. */
export function ApiOverview({ document }: { document: OpenAPIObject }) {
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
      {[...areasOf(document)].map(([area, routes]) => (
        <section key={area} class="stack-small" aria-labelledby={`about-${area}`}>
          <h2 id={`about-${area}`}>{titleOf(area)}</h2>
          <ul class="list-tight">
            {routes.map((route) => (
              <li key={route.operationId}>
                <a href={`/api/docs/${area}#${route.operationId}`}>
                  <RouteName route={route} />
                </a>
                <RouteSummary route={route} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The routes of one area as a page to read, and the shapes that they speak of. */
export function ApiArea({
  document,
  area,
  routes,
}: {
  document: OpenAPIObject;
  area: string;
  routes: Route[];
}) {
  const schemas = (document.components?.schemas ?? {}) as Record<string, SchemaPart>;
  const shapes = [...shapesIn(routes, schemas)].filter(([, schema]) => schema.properties);
  return (
    <div class="stack-large api">
      <header class="stack">
        <p>
          <a href="/api/docs">Back to the API</a>
        </p>
        <h1>{titleOf(area)}</h1>
      </header>
      <section class="stack" aria-labelledby="routes">
        <h2 id="routes">Routes</h2>
        {routes.map((route) => (
          <RouteCard key={route.operationId} route={route} schemas={schemas} />
        ))}
      </section>
      {shapes.length > 0 && (
        <section class="stack" aria-labelledby="shapes">
          <h2 id="shapes">Shapes</h2>
          {shapes
            .toSorted(([one], [other]) => one.localeCompare(other))
            .map(([name, schema]) => (
              <details key={name} id={`shape-${name}`}>
                <summary>{name}</summary>
                {schema.description && <p>{schema.description}</p>}
                <Properties schema={schema} label={`Fields of ${name}`} />
              </details>
            ))}
        </section>
      )}
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
        <RouteName route={route} />
        <RouteSummary route={route} />
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

function RouteName({ route: { method, path } }: { route: Route }) {
  return (
    <>
      <Tag tone={method === 'GET' ? 'calm' : 'warm'}>{method}</Tag> <code>{path.replace('/api/v1', '')}</code>
    </>
  );
}

function RouteSummary({ route: { summary } }: { route: Route }) {
  if (!summary) return null;
  return (
    <>
      {' '}
      <span class="muted small">
        <Says>{summary}</Says>
      </span>
    </>
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

/** Those that these routes name, and those that these name in turn. */
function shapesIn(
  part: unknown,
  schemas: Record<string, SchemaPart>,
  found = new Map<string, SchemaPart>(),
): Map<string, SchemaPart> {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    const schema = schemas[name];
    if (!schema || found.has(name)) continue;
    found.set(name, schema);
    shapesIn(schema, schemas, found);
  }
  return found;
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
