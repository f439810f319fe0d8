import type { Answer, Client } from '../support/client.js';

/** An id that nothing has. */
export const NO_ID = '00000000-0000-4000-8000-000000000000';

/** A code that nothing asks for, but once in a million. */
const NO_CODE = '000000';

/** Asks at a route like `PUT /api/v1/occurrences/:occurrenceId/rsvp` as its pages, or its programs, would. */
export function knock(
  client: Client,
  route: string,
  ids: Record<string, string>,
  sent: object = {},
): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? NO_ID);
  const json = withIds(sent, ids);
  const isPage = !path.startsWith('/api/');
  if (method === 'GET') return isPage ? client.page(path) : client.get(path);
  if (!isPage) return client.send(method, path, { json });
  const fields = Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)]));
  return client.submit(path, fields, client.cookies.has('session') ? '/me' : '/sign-in');
}

/** `{ rows: [':rowId'] }` with the id in its place, and `{ code: ':mailboxCode' }` with the code. */
function withIds(sent: object, ids: Record<string, string>): object {
  const nothing = (name: string) => (name.endsWith('Code') ? NO_CODE : NO_ID);
  const text = JSON.stringify(sent).replace(
    /":(\w+)"/g,
    (_, name: string) => `"${ids[name] ?? nothing(name)}"`,
  );
  return JSON.parse(text) as object;
}

/**
 * `in` when the answer is what was asked for, `out` when it is a refusal or leads to another door. Anything else, such
 * as a complaint about what was sent, says nothing about the door: then it is its status.
 */
export function outcome(route: string, { status, headers }: Answer): string {
  if ([401, 403, 404].includes(status)) return 'out';
  const isSentAway =
    route.startsWith('GET') || /^\/(sign-in(\?|$)|code$)/.test(headers.get('location') ?? '');
  if (status === 303 && isSentAway) return 'out';
  return status < 400 ? 'in' : String(status);
}
