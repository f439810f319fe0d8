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
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      body: json === undefined ? body : JSON.stringify(json),
      headers: {
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 && {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      get json() {
        return JSON.parse(text);
      },
    };
  }
}

function formsTo(action: string, page: string): string[] {
  return [...page.matchAll(/<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    .filter(([, its]) => its === action)
    .map(([, , inside = '']) => inside);
}

function assertHasFields(forms: string[], action: string, names: string[]): void {
  const missing = names.filter((name) => !forms.some((inside) => inside.includes(` name="${name}"`)));
  if (forms.length === 0 || missing.length > 0)
    throw new Error(`No form to ${action} has a field ${missing.join(', ')}`);
}
