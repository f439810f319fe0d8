import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isIP } from 'node:net';
import { type LetterLane, letterLanes } from '../common/letter-lanes.js';
import { meansThisMachine } from '../common/network.js';

/** What a webhook may ask for that we can check (ITU-T E.164). */
export const PHONE_NUMBER = 'phone number';

/** A setting is wrong: `problems` holds one sentence for each, all found in one go. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`Gatherwell cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Every setting, typed and checked. Nothing else in the program reads the environment. */
export class Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach the site, without a trailing slash: `https://meet.example.org`. */
  readonly baseUrl: string;
  readonly dataDir: string;
  /** `null`: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  /** `null`: the queue lives in the database. Otherwise `redis://` or `rediss://`. */
  readonly queueUrl: string | null;
  /** `null`: letters land in the mailbox page. */
  readonly smtpUrl: string | null;
  /** How many letters a worker has in hand at once, and so the most that a crash of it can send twice. */
  readonly lettersAtOnce: number;
  /** How many of them may be of one lane; `null`: all. */
  readonly laneLettersAtOnce: Record<LetterLane, number | null>;
  /** How many letters of a lane the whole installation begins within a minute; `null`: as many as the server takes. */
  readonly laneLettersPerMinute: Record<LetterLane, number | null>;
  /** The same for the letters to a domain. */
  readonly domainLettersPerMinute: DomainLimits;
  /** How long a mail server may say nothing before a letter is given up for now. */
  readonly smtpSilenceSeconds: number;
  /** How many letters someone gets in a day of those that they did not ask for, and can do without. */
  readonly mostLettersADay: number;
  /** Origins of push services that are not of the public internet, `https://push.lan:8443`; all others have to be. */
  readonly pushOwnServices: string[];
  /** Whoever carries our messages on, to telephones or elsewhere. `null`: nobody does. */
  readonly webhook: WebhookSettings | null;
  /** 32 bytes each; `null`: made once and kept in `dataDir`. */
  readonly appKey: Buffer | null;
  readonly previousAppKey: Buffer | null;
  readonly dkim: { domain: string; selector: string; privateKey: string } | null;
  /** Where people's answers to letters go, with `+` and a secret before the `@`. `null`: none are received. */
  readonly inboundAddress: string | null;
  /** Where this process takes letters from a mail server, if it runs workers. */
  readonly inboundListen: MailDoor | null;
  /** A mailbox whose letters a worker takes out, `imap://` or `imaps://`. */
  readonly inboundImapUrl: string | null;
  readonly inboundMostBytes: number;
  /** Which name servers are asked for the keys of others who sign letters. Empty: those of the system. */
  readonly inboundNameServers: string[];
  /** Whether this web process also runs the workers. */
  readonly runsWorkers: boolean;
  readonly sweepSeconds: number;
  /** How long the changes of a calendar are gathered before it is made anew once more. */
  readonly calendarPauseSeconds: number;
  /** How many proxies stand in front of us, whose `X-Forwarded-*` we believe. */
  readonly trustedProxies: number;
  /** Whether nobody is meant to reach us from elsewhere: what is shown to this machine cannot go further then. */
  readonly servesThisMachineOnly: boolean;
  readonly metricsToken: string | null;
  readonly logLevel: string;

  constructor(env: NodeJS.ProcessEnv) {
    const read = new Reader(env);
    this.production =
      read.oneOf('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
    this.port = read.number('PORT', 3000, { from: 0, to: 65_535 });
    this.host = read.text('HOST', this.production ? '0.0.0.0' : 'localhost');
    this.baseUrl = read.baseUrl('BASE_URL', `http://localhost:${this.port}`);
    this.dataDir = resolve(read.text('DATA_DIR', 'data'));
    this.databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
    this.databasePool = read.number('DATABASE_POOL', 10, { from: 2, to: 200 });
    this.queueUrl = read.url('QUEUE_URL', ['redis:', 'rediss:']);
    this.smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']);
    this.lettersAtOnce = read.number('LETTERS_AT_ONCE', 10, { from: 1, to: 50 });
    this.laneLettersAtOnce = read.lanes('LANE_LETTERS_AT_ONCE', { from: 1, to: 50 });
    this.domainLettersPerMinute = read.domains('DOMAIN_LETTERS_PER_MINUTE', { from: 1, to: 100_000 });
    this.laneLettersPerMinute = read.lanes('LANE_LETTERS_PER_MINUTE', { from: 1, to: 100_000 });
    this.smtpSilenceSeconds = read.number('SMTP_SILENCE_SECONDS', 30, { from: 2, to: 600 });
    this.mostLettersADay = read.number('MOST_LETTERS_A_DAY', 5, { from: 1, to: 100 });
    this.pushOwnServices = read.origins('PUSH_OWN_SERVICES');
    this.webhook = read.webhook();
    this.appKey = read.key('APP_KEY');
    this.previousAppKey = read.key('APP_KEY_PREVIOUS');
    this.dkim = read.dkim();
    this.inboundAddress = read.plusAddress('INBOUND_ADDRESS');
    this.inboundListen = read.mailDoor('INBOUND_LISTEN');
    this.inboundImapUrl = read.url('INBOUND_IMAP_URL', ['imap:', 'imaps:']);
    this.inboundMostBytes = read.number('INBOUND_MOST_KB', 2_048, { from: 64, to: 25_600 }) * 1024;
    this.inboundNameServers = read.nameServers('INBOUND_NAME_SERVERS');
    this.runsWorkers = read.oneOf('RUN_WORKERS', ['yes', 'no'], this.databaseUrl ? 'no' : 'yes') === 'yes';
    this.sweepSeconds = read.number('SWEEP_SECONDS', 30, { from: 1, to: 300 });
    this.calendarPauseSeconds = read.number('CALENDAR_PAUSE_SECONDS', 30, { from: 0, to: 120 });
    this.trustedProxies = read.number('TRUSTED_PROXIES', 0, { from: 0, to: 10 });
    this.servesThisMachineOnly =
      !this.production && this.trustedProxies === 0 && meansThisMachine(new URL(this.baseUrl).hostname);
    this.metricsToken = read.text('METRICS_TOKEN', '') || null;
    this.logLevel = read.oneOf(
      'LOG_LEVEL',
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'info',
    );

    if (this.production) {
      if (!read.text('APP_KEY', ''))
        read.complain('APP_KEY is missing. Make one with: openssl rand -base64 32');
      if (!this.baseUrl.startsWith('https://')) {
        read.complain(
          'BASE_URL must start with https:// in production, for example https://meet.example.org',
        );
      }
    }
    if (/^(1|true|yes|on)$/i.test(env['TYPEORM_SYNCHRONIZE'] ?? '')) {
      read.complain('TYPEORM_SYNCHRONIZE must not be set: only migrations may change the database');
    }
    if (!this.databaseUrl && !this.runsWorkers) {
      read.complain('RUN_WORKERS=no needs a DATABASE_URL: the embedded database serves one process only');
    }
    const receives = this.inboundListen !== null || this.inboundImapUrl !== null;
    if (receives && !this.inboundAddress) {
      read.complain('INBOUND_LISTEN and INBOUND_IMAP_URL need an INBOUND_ADDRESS, like replies@example.org');
    }
    if (this.inboundAddress && !receives && !this.databaseUrl) {
      read.complain(
        'INBOUND_ADDRESS needs an INBOUND_LISTEN or an INBOUND_IMAP_URL: nobody would read the answers',
      );
    }
    if (read.problems.length > 0) throw new ConfigError(read.problems);
  }
}

/** How a mail server hands letters to us. */
export interface MailDoor {
  protocol: 'lmtp' | 'smtp';
  /** A port of this machine, or a socket in its files. */
  at: { host: string; port: number } | { path: string };
}

/** A program of the operator's that takes messages and carries them on. */
export interface WebhookSettings {
  url: string;
  /** Of the Standard Webhooks kind: `whsec_`, and 24 to 64 bytes in base64. */
  secret: string;
  /** What it knew us by before, while one takes the place of the other. */
  previousSecret: string | null;
  /** What people know it by: "Text messages". */
  name: string;
  /** What it is told at: "phone number", which is checked, or anything else. */
  asksFor: string;
}

/** By domain, and for all others; `null`: as many as there are. */
export interface DomainLimits {
  named: Map<string, number>;
  others: number | null;
}

function isWebhookSecret(said: string): boolean {
  const [, key = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(said) ?? [];
  const bytes = Buffer.from(key, 'base64').length;
  return bytes >= 24 && bytes <= 64;
}

interface Range {
  from: number;
  to: number;
}

/** Reads one variable at a time and remembers every complaint. */
class Reader {
  readonly problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  complain(problem: string): void {
    this.problems.push(problem);
  }

  text(name: string, fallback: string): string {
    return this.env[name]?.trim() || fallback;
  }

  number(name: string, fallback: number, range: Range): number {
    const value = Number(this.text(name, String(fallback)));
    if (Number.isInteger(value) && value >= range.from && value <= range.to) return value;
    this.complain(`${name} must be a whole number from ${range.from} to ${range.to}`);
    return fallback;
  }

  /** `example.org=120 *=600`; domains that are not named have the limit of `*`, or none. */
  domains(name: string, range: Range): DomainLimits {
    const isDomain = (it: string) => it === '*' || /^[^@*]+\.[^@*]+$/.test(it);
    const named = this.limits(name, range, isDomain, 'like "example.org=120 *=600"');
    const others = named.get('*') ?? null;
    named.delete('*');
    return { named, others };
  }

  /** `reminders=300 digests=60`; lanes that are not named have no limit. */
  lanes(name: string, range: Range): Record<LetterLane, number | null> {
    const isLane = (it: string) => letterLanes.includes(it as LetterLane);
    const how = `like "reminders=300 digests=60", with lanes of ${letterLanes.join(', ')}`;
    const named = this.limits(name, range, isLane, how);
    return Object.fromEntries(letterLanes.map((lane) => [lane, named.get(lane) ?? null])) as Record<
      LetterLane,
      number | null
    >;
  }

  private limits(
    name: string,
    { from, to }: Range,
    isKnown: (it: string) => boolean,
    how: string,
  ): Map<string, number> {
    const limits = wordsOf(this.text(name, '').toLowerCase()).map((said): [string, number] => {
      const [, it = '', digits = ''] = /^([^=]+)=(\d+)$/.exec(said) ?? [];
      return [it, Number(digits)];
    });
    const isRight = limits.every(([it, limit]) => isKnown(it) && limit >= from && limit <= to);
    if (isRight) return new Map(limits);
    this.complain(`${name} must be ${how}, and numbers from ${from} to ${to}`);
    return new Map();
  }

  oneOf(name: string, choices: string[], fallback: string): string {
    const value = this.text(name, fallback);
    if (choices.includes(value)) return value;
    this.complain(`${name} must be one of: ${choices.join(', ')}`);
    return fallback;
  }

  url(name: string, protocols: string[]): string | null {
    const value = this.text(name, '');
    if (!value) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.complain(
      `${name} must be an address that starts with ${protocols.map((it) => `${it}//`).join(' or ')}`,
    );
    return null;
  }

  baseUrl(name: string, fallback: string): string {
    const value = this.url(name, ['http:', 'https:']) ?? fallback;
    const { pathname, search, hash, username } = new URL(value);
    if (pathname !== '/' || search || hash || username) {
      this.complain(`${name} must be only a scheme and a host, for example https://meet.example.org`);
    }
    return value.replace(/\/+$/, '');
  }

  webhook(): WebhookSettings | null {
    const url = this.url('WEBHOOK_URL', ['https:', 'http:']);
    const secret = this.text('WEBHOOK_SECRET', '');
    const previousSecret = this.text('WEBHOOK_SECRET_PREVIOUS', '') || null;
    const name = this.text('WEBHOOK_NAME', '');
    const asksFor = this.text('WEBHOOK_ASKS_FOR', PHONE_NUMBER);
    if (!url) {
      if (secret || previousSecret || name)
        this.complain('WEBHOOK_SECRET and WEBHOOK_NAME belong to a WEBHOOK_URL: set all three or none');
      return null;
    }
    const { protocol, hostname, username, hash } = new URL(url);
    if ((protocol === 'http:' && !meansThisMachine(hostname)) || username || hash)
      this.complain(
        'WEBHOOK_URL must start with https:// unless it is on this machine, without a name or a #',
      );
    for (const [it, said] of Object.entries({
      WEBHOOK_SECRET: secret,
      ...(previousSecret && { WEBHOOK_SECRET_PREVIOUS: previousSecret }),
    }))
      if (!isWebhookSecret(said))
        this.complain(
          `${it} must be whsec_ and 24 to 64 bytes in base64. Make one with: echo whsec_$(openssl rand -base64 32)`,
        );
    if (!name || name.length > 40 || asksFor.length > 40)
      this.complain(
        'WEBHOOK_NAME must say what people know it by, like Text messages; it and WEBHOOK_ASKS_FOR have 40 letters at most',
      );
    return { url, secret, previousSecret, name, asksFor };
  }

  origins(name: string): string[] {
    const said = this.text(name, '')
      .split(/[\s,]+/)
      .filter(Boolean);
    if (
      said.every(
        (it) => URL.canParse(it) && /^https?:$/.test(new URL(it).protocol) && new URL(it).origin === it,
      )
    )
      return said;
    this.complain(`${name} must be schemes and hosts without a path, like https://push.example.org:8443`);
    return [];
  }

  key(name: string): Buffer | null {
    const value = this.text(name, '');
    if (!value) return null;
    const key = Buffer.from(value, /^[0-9a-f]{64}$/i.test(value) ? 'hex' : 'base64');
    if (key.length === 32) return key;
    this.complain(`${name} must be 32 bytes in base64. Make one with: openssl rand -base64 32`);
    return null;
  }

  /** An address that a secret still fits into: 64 octets before the `@` are the most (RFC 5321 §4.5.3.1.1). */
  plusAddress(name: string): string | null {
    const value = this.text(name, '').toLowerCase();
    if (!value) return null;
    if (/^[a-z0-9][a-z0-9._-]{0,29}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)) return value;
    this.complain(
      `${name} must be one address, like replies@example.org, with at most 30 letters before the @ and no +`,
    );
    return null;
  }

  mailDoor(name: string): MailDoor | null {
    const value = this.text(name, '');
    if (!value) return null;
    const [, protocol, rest = ''] = /^(lmtp|smtp):\/\/(.+)$/.exec(value) ?? [];
    const [, host = '', port = ''] = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(rest) ?? [];
    if (protocol && rest.startsWith('/'))
      return { protocol: protocol as MailDoor['protocol'], at: { path: rest } };
    if (protocol && host && Number(port) <= 65_535) {
      const bare = host.replace(/^\[|\]$/g, '');
      return { protocol: protocol as MailDoor['protocol'], at: { host: bare, port: Number(port) } };
    }
    this.complain(
      `${name} must be like lmtp://127.0.0.1:2424, smtp://0.0.0.0:2525 or lmtp:///run/gatherwell.sock`,
    );
    return null;
  }

  nameServers(name: string): string[] {
    const servers = wordsOf(this.text(name, ''));
    const isServer = (it: string) => isIP(it) !== 0 || isIP(it.replace(/^\[?(.*?)\]?:\d{1,5}$/, '$1')) !== 0;
    if (servers.every(isServer)) return servers;
    this.complain(`${name} must be addresses of name servers, like 127.0.0.1 or 127.0.0.1:5353`);
    return [];
  }

  privateKey(name: string): string {
    const file = resolve(this.text(name, ''));
    try {
      const key = readFileSync(file, 'utf8');
      createPrivateKey(key);
      return key;
    } catch {
      this.complain(`${name} must be a file with a private key in PEM that we may read; ${file} is not`);
      return '';
    }
  }

  dkim(): Config['dkim'] {
    const domain = this.text('DKIM_DOMAIN', '');
    const selector = this.text('DKIM_SELECTOR', '');
    const keyFile = this.text('DKIM_KEY_FILE', '');
    if (!domain && !selector && !keyFile) return null;
    if (domain && selector && keyFile)
      return { domain, selector, privateKey: this.privateKey('DKIM_KEY_FILE') };
    this.complain('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together: set all three or none');
    return null;
  }
}

/** `one two, three` */
function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
