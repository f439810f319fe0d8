import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
// oxlint-disable-next-line no-restricted-imports -- this file is what is loaded late
import { ApiBody, ApiProperty, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { REMINDER_TIME } from '../../common/reminder-rules.js';
import { bodyTakenBy } from '../../common/takes-body.js';
import { Cookies } from '../../people/cookies.js';
import { type EntryRule, entryRules } from './entry-rules.js';

type Schema = Record<string, unknown>;

/** What the build reads from the types of the controllers; see scripts/describe-answers.js. */
interface Answers {
  routes: Record<string, { says: string; schema: Schema | null }>;
  schemas: Record<string, Schema>;
  bodies: Record<string, { properties: Record<string, Schema> }>;
}

const INTRODUCTION = `
Everything the pages can do, for programs. Organisers make a token under "API tokens"; programs send it as
\`Authorization: Bearer gw_…\`. A refusal is always a problem document (RFC 9457): \`type\` says which one,
\`detail\` says it in words for a person, and \`errors\` points at the fields. Lists that can grow long come in
pages: while \`next\` holds a value, ask again with \`?after=\` and that value. Putting or deleting the same thing
twice is harmless; a POST with an \`Idempotency-Key\` is too.
`;

const PROBLEM: Schema = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Stable: which refusal it is.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for people.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', format: 'json-pointer', description: 'The field (RFC 6901).' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** draft-ietf-httpapi-idempotency-key-header-07, with the details as Stripe has them. */
const IDEMPOTENCY_KEY: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A random text of yours, such as a UUID. Sent again within 24 hours with the same body, it does nothing and gives the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const REPLAYED: Schema = {
  'Idempotent-Replayed': {
    description: 'On an answer that was given before under the same Idempotency-Key.',
    schema: { const: 'true' },
  },
};

const RETRY_AFTER: Schema = {
  'Retry-After': {
    description: 'With 429 and 503: how many seconds to wait before the same is sent again.',
    schema: { type: 'integer', minimum: 1 },
  },
};

const BY_NEED: Record<EntryRule, Schema[]> = {
  anyone: [{}, { bearer: [] }, { session: [] }],
  'signed in': [{ bearer: [] }, { session: [] }],
  'in a session': [{ session: [] }],
  administrator: [{ bearer: [] }, { session: [] }],
  'administrator in a session': [{ session: [] }],
};

const FOR_WHOM: Partial<Record<EntryRule, string>> = {
  'in a session': 'For people who are signed in; a token will not do.',
  administrator: 'For administrators only.',
  'administrator in a session': 'For administrators who are signed in; a token will not do.',
};

/** The OpenAPI document: routes from the controllers, bodies from their rules, answers from their types. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const answers = readAnswers();
  tellSwaggerTheRules(answers.bodies);
  tellSwaggerTheBodies(app);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Gatherwell')
    .setVersion('1')
    .setDescription(INTRODUCTION.replaceAll('\n', ' ').trim())
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token.' }, 'bearer')
    .addCookieAuth(
      app.get(Cookies).sessionName,
      { type: 'apiKey', in: 'cookie', description: 'As the pages have it.' },
      'session',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  return withAnswers(onlyTheApi(document), answers, entryRules(app));
}

/** class-validator knows what a field may hold; the document is told the same, so nobody writes it twice. */
function tellSwaggerTheRules(bodies: Answers['bodies']): void {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, unknown>;
  };
  for (const type of validationMetadatas.keys()) {
    if (typeof type !== 'function') continue;
    const { properties = {}, required = [] } = targetConstructorToSchema(type, {
      refPointerPrefix: '#/components/schemas/',
      additionalConverters: OWN_RULES,
    }) as { properties?: Record<string, Schema>; required?: string[] };
    const words = bodies[type.name]?.properties ?? {};
    for (const [name, rules] of Object.entries(properties)) {
      const schema = withWords(rules, words[name] ?? {});
      ApiProperty({ ...schema, required: required.includes(name) })(type.prototype as object, name);
    }
  }
}

function tellSwaggerTheBodies(app: INestApplication): void {
  const scanner = new MetadataScanner();
  for (const { metatype } of app.get(DiscoveryService).getControllers()) {
    if (!metatype) continue;
    const controller = metatype.prototype as object;
    for (const method of scanner.getAllMethodNames(controller)) {
      const body = bodyTakenBy(controller, method);
      if (!body) continue;
      ApiBody({ type: body })(controller, method, Object.getOwnPropertyDescriptor(controller, method)!);
    }
  }
}

/**
 * A field's rules, with what its type knows beside: whether it may be null, of which shape it is or its items are, and
 * its comment.
 */
function withWords(found: Schema, { description, ...type }: Schema): Schema {
  const { $ref: _, items, ...others } = found as Schema & { items?: Schema };
  const rules = items && !('$ref' in items) ? { ...others, items } : others;
  const comment = description ?? rules['description'];
  const both = Array.isArray(type['anyOf'])
    ? { anyOf: (type['anyOf'] as Schema[]).map((it) => (it['type'] === 'null' ? it : { ...it, ...rules })) }
    : { ...type, ...rules };
  return comment ? { ...both, description: comment } : both;
}

const text = ({ constraints }: { constraints?: unknown[] }) => ({
  type: 'string' as const,
  minLength: constraints?.[0] as number,
  maxLength: constraints?.[1] as number,
});
const OWN_RULES = {
  line: text,
  paragraphs: text,
  isTimeZone: { type: 'string', description: 'An IANA time zone, like Europe/Lisbon.' },
  isCountry: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' },
  reminderMinutes: {
    type: 'array',
    items: { type: 'integer', minimum: 5, maximum: 20_160 },
    maxItems: 5,
  },
  reminderTimes: {
    type: 'array',
    items: { type: 'string', pattern: REMINDER_TIME.source },
    maxItems: 5,
  },
  isSiteAddress: { type: 'string', format: 'uri' },
} as const;

function onlyTheApi(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
  return { ...document, paths: Object.fromEntries(paths) };
}

function withAnswers(
  document: OpenAPIObject,
  answers: Answers,
  rules: Map<string, EntryRule>,
): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of operationsOf(item)) {
      const id = String(operation['operationId']);
      const { says = '', schema = null } = answers.routes[id] ?? {};
      const rule = rules.get(id) ?? 'anyone';
      if (says) operation['summary'] = says;
      operation['tags'] = [tagOf(path)];
      operation['security'] = BY_NEED[rule];
      if (FOR_WHOM[rule]) operation['description'] = FOR_WHOM[rule];
      operation['responses'] = responsesOf(operation['responses'] as Record<string, Schema>, schema);
      if (method === 'post') takeIdempotencyKey(operation);
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...(answers.schemas as object), ...document.components?.schemas, Problem: PROBLEM as object },
  };
  return document;
}

function takeIdempotencyKey(operation: Schema): void {
  operation['parameters'] = [...((operation['parameters'] as Schema[] | undefined) ?? []), IDEMPOTENCY_KEY];
  const responses = operation['responses'] as Record<string, Schema>;
  for (const response of Object.values(responses))
    response['headers'] = { ...(response['headers'] as object), ...REPLAYED };
}

function operationsOf(item: object): [method: string, operation: Schema][] {
  return Object.entries(item).filter(
    (it): it is [string, Schema] => typeof it[1] === 'object' && 'operationId' in it[1],
  );
}

function responsesOf(found: Record<string, Schema>, schema: Schema | null): Record<string, Schema> {
  const [status = '200'] = Object.keys(found).filter((it) => it.startsWith('2'));
  const success: Schema = { description: status === '204' ? 'Done.' : 'Done; this is how it stands now.' };
  if (schema) success['content'] = { 'application/json': { schema } };
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const refusal = { description: 'A refusal.', headers: RETRY_AFTER, content: problem };
  return { [status]: success, default: refusal };
}

/** `/api/v1/groups/{groupId}/events` stands with its groups: the first word after the version. */
function tagOf(path: string): string {
  return path.split('/')[3]!;
}

/** Empty when the program runs from its sources instead of a build. */
function readAnswers(): Answers {
  try {
    return JSON.parse(readFileSync(new URL('./answers.json', import.meta.url), 'utf8')) as Answers;
  } catch {
    return { routes: {}, schemas: {}, bodies: {} };
  }
}
