import { gzipSync } from 'node:zlib';
import { type Answer, type Client, formsTo } from './client.js';
import { fieldsOf } from './form-fields.js';

/** What someone can follow or press on a page of ours. */
export interface Seen {
  path: string;
  /** Who sees it; their names are of no account. */
  client: Client;
}

interface Pressed extends Seen {
  action: string;
  method: string;
  /** What the browser sends of the button that is pressed. */
  button: Record<string, string>;
}

/** Of pages that differ only in what they are about, so many are like all. */
const ALIKE = 2;
/** HTML of a page, compressed. */
const MOST_KILOBYTES = 40;

/** Walks from page to page as one person, and complains of whatever leads nowhere. */
export class Crawl {
  readonly complaints: string[] = [];
  readonly seen: string[] = [];
  private readonly forms = new Map<string, Pressed>();
  private readonly times = new Map<string, number>();

  /** @param foreign pages that others made, which stay out of the reach of what ours keep to */
  constructor(
    private readonly client: Client,
    private readonly foreign: RegExp,
  ) {}

  /** Follows every link from these pages on, and from those that they lead to. */
  async follow(paths: string[]): Promise<void> {
    const ahead = paths.map((path): [path: string, from: string] => [path, 'the start']);
    for (let next = ahead.shift(); next; next = ahead.shift()) {
      const [path, from] = next;
      if (!this.isNew(path)) continue;
      this.seen.push(path);
      const answer = await this.arrive(path);
      if (answer.status >= 400) this.complaints.push(`${path}, linked from ${from}: ${answer.status}`);
      if (!(answer.headers.get('content-type') ?? '').includes('text/html')) continue;
      this.look(path, answer.text);
      ahead.push(...linksOf(answer.text).map((link): [string, string] => [link, path]));
    }
  }

  /** Sends every form that was seen as it stood, with each of its buttons; `last` are those after which nothing is as before. */
  async press(last: RegExp): Promise<void> {
    const all = [...this.forms.values()].filter(({ path }) => path !== '/styleguide');
    const isLast = ({ action }: Pressed) => last.test(action);
    for (const form of [...all.filter((it) => !isLast(it)), ...all.filter(isLast)]) await this.send(form);
  }

  private async send({ path, action, method, button }: Pressed): Promise<void> {
    const { text } = await this.arrive(path);
    // What was pressed before may have taken it away.
    const isThere = Object.keys(button).every((name) =>
      formsTo(action, text).some((inside) => inside.includes(` name="${name}"`)),
    );
    if (formsTo(action, text).length === 0 || !isThere) return;
    const fields = { ...fieldsOf(text, action), ...button };
    const answer =
      method === 'get'
        ? await this.client.page(`${action}?${new URLSearchParams(plain(fields)).toString()}`)
        : await this.client.submit(action, fields, path);
    const said = `${action} ${JSON.stringify(button)}, sent from ${path}: ${answer.status}`;
    if (answer.status === 303) {
      const location = answer.headers.get('location')!;
      // Calls are elsewhere.
      const then = location.startsWith('/') ? await this.arrive(location) : null;
      if (then && then.status >= 400) this.complaints.push(`${said}, and then ${then.status}`);
      return;
    }
    if (answer.status >= 500 || [400, 401, 403, 404, 405, 415].includes(answer.status))
      this.complaints.push(said);
    if (answer.status === 422 && !/role="alert"|<h1>/.test(answer.text))
      this.complaints.push(`${said}, without a word`);
  }

  /** Where a link leads in the end. */
  private async arrive(path: string): Promise<Answer> {
    const answer = await this.client.page(path);
    const location = answer.headers.get('location');
    if (answer.status !== 303 || !location?.startsWith('/')) return answer;
    return this.client.page(location);
  }

  private look(path: string, page: string): void {
    const complain = (what: string) => this.complaints.push(`${path}: ${what}`);
    for (const [, address] of page.matchAll(
      /<(?:script|img|link|iframe|source)\b[^>]* (?:src|href)="([^"]*)"/g,
    ))
      if (/^(?:[a-z]+:)?\/\//.test(address!) && !address!.startsWith(this.client.url))
        complain(`asks ${address}`);
    if (!/<h1[ >]/.test(page) && !this.foreign.test(path)) complain('has no heading');
    const kilobytes = gzipSync(page).length / 1024;
    if (kilobytes > MOST_KILOBYTES) complain(`is ${Math.round(kilobytes)} kB`);
    for (const [, attributes, inside] of page.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)) {
      const action = unescaped(/action="([^"]*)"/.exec(attributes!)?.[1] ?? path);
      const method = /method="(\w+)"/.exec(attributes!)?.[1] ?? 'get';
      for (const button of buttonsOf(inside!)) {
        const key = `${method} ${patternOf(action)} ${Object.keys(button).join()} ${patternOf(Object.values(button).join())}`;
        if (!this.forms.has(key)) this.forms.set(key, { path, client: this.client, action, method, button });
      }
    }
  }

  private isNew(path: string): boolean {
    if (this.seen.includes(path)) return false;
    const pattern = patternOf(path);
    const times = this.times.get(pattern) ?? 0;
    this.times.set(pattern, times + 1);
    return times < ALIKE;
  }
}

/** Links of ours, without their fragments. */
function linksOf(page: string): string[] {
  return [...page.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map(([, href]) => unescaped(href!).split('#')[0]!)
    .filter((href) => /^\/(?!\/)/.test(href));
}

function buttonsOf(form: string): Record<string, string>[] {
  const buttons = [...form.matchAll(/<button ([^>]*)>/g)].map(([, attributes]): Record<string, string> => {
    const name = / name="([^"]*)"/.exec(attributes!)?.[1];
    return name ? { [name]: unescaped(/ value="([^"]*)"/.exec(attributes!)?.[1] ?? '') } : {};
  });
  return buttons.length > 0 ? buttons : [{}];
}

/** `/events/…/edit?from=…`: pages with the same differ only in what they are about. */
function patternOf(path: string): string {
  const [way = '', query = ''] = path.split('?');
  const names = [...new URLSearchParams(query).keys()].sort().join('&');
  return `${way.replace(/[\w-]{22,}|\/\d+(?=\/|$)/g, '…')}?${names}`;
}

function plain(fields: Record<string, string | string[]>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((it): [string, string] => [name, it]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
}
