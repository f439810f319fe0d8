import { request, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';

const ALWAYS = { accept: '*/*', 'accept-language': '*', 'user-agent': 'node' };

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON. */
  json: any;
}

/** A browser without a screen: keeps cookies, sends JSON to the API and forms to pages as a browser would. */
export class Client {
  readonly cookies = new Map<string, string>();
  token: string | null = null;

  constructor(readonly url: string) {}

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, { headers });
  post = (path: string, json?: unknown) => this.send('POST', path, { json });
  put = (path: string, json?: unknown) => this.send('PUT', path, { json });
  patch = (path: string, json?: unknown) => this.send('PATCH', path, { json });
  delete = (path: string) => this.send('DELETE', path, {});
  page = (path: string) => this.send('GET', path, { headers: { accept: 'text/html' } });

  /**
   * Sends a form as its page would, with the proof from that page. A form of that page must have these fields; one that
   * the page does not have is sent all the same when the page is named. Does not follow redirects.
   */
  async submit(path: string, fields: Record<string, string | string[]>, page?: string): Promise<Answer> {
    const { status, text } = await this.page(page ?? path);
    const forms = formsTo(path, text);
    const isExpected = page === undefined && status === 200;
    if (forms.length > 0 || isExpected) assertHasFields(forms, path, Object.keys(fields));
    const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const form = new URLSearchParams({ proof });
    for (const [name, value] of Object.entries(fields)) [value].flat().forEach((it) => form.append(name, it));
    return this.send('POST', path, {
      body: form.toString(),
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
    });
  }

  async send(
    method: string,
    path: string,
    { json, body, headers = {} }: { json?: unknown; body?: string; headers?: Record<string, string> },
  ): Promise<Answer> {
    const answer = await ask(
      new URL(path, this.url),
      {
        method,
        headers: {
          ...ALWAYS,
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...(this.cookies.size > 0 && {
            cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...headers,
        },
      },
      json === undefined ? body : JSON.stringify(json),
    );
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      ...answer,
      get json() {
        return JSON.parse(answer.text);
      },
    };
  }
}

/** As `fetch` without following redirects, which takes several times as long: the tests ask many thousand times. */
function ask(url: URL, options: RequestOptions, body = ''): Promise<Omit<Answer, 'json'>> {
  return new Promise((answered, failed) => {
    const asking = request(url, options, (response) => {
      const headers = new Headers();
      for (const [name, values = []] of Object.entries(response.headersDistinct))
        for (const value of values) headers.append(name, value);
      text(response)
        .then((its) => answered({ status: response.statusCode!, headers, text: its }))
        .catch(failed);
    });
    // Without its length, the body of a DELETE would not be seen as one.
    if (body) asking.setHeader('content-length', Buffer.byteLength(body));
    asking.on('error', failed).end(body);
  });
}

/** What stands in the forms of a page that are sent there. */
export function formsTo(action: string, page: string): string[] {
  return [...page.matchAll(/<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, its]) => its === action)
    .map(([, , inside = '']) => inside);
}

function assertHasFields(forms: string[], action: string, names: string[]): void {
  const missing = names.filter((name) => !forms.some((inside) => inside.includes(` name="${name}"`)));
  if (forms.length === 0 || missing.length > 0)
    throw new Error(`No form to ${action} has a field ${missing.join(', ')}`);
}
