import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config/config.js';
import { InvalidInput } from '../common/domain-error.js';
import { hashSecret, newSecret, sameBytes } from '../common/secrets.js';
import { telltaleIn } from '../common/telltale-words.js';
import { rowOf, type Sql } from '../database/sql.js';
import { discreetNames, type NamesInLetters } from './discreet-names.js';
import { refusals } from '../common/refusals/refusals.js';

/** What an administrator says once about the whole community. */
export interface Settings {
  communityName: string;
  /** Without a trailing slash. Links in letters begin with it. */
  baseUrl: string;
  senderName: string;
  senderAddress: string;
  /** ISO 3166-1 alpha-2; `null` until it is named. Chooses the help lines we show. */
  country: string | null;
  timeZone: string;
  language: string;
  groupStarters: 'administrators' | 'anyone';
}

export interface InstallationState extends Settings {
  isSetUp: boolean;
  /** A restored copy sends nothing until an administrator lets it. */
  isHeld: boolean;
  /** Counts up whenever a sentence of letters is changed. */
  wordsVersion: number;
  /** What letters must not say here, beside the words that they must not say anywhere. */
  telltaleWords: string[];
  inDiscreetLetters: NamesInLetters;
}

/** What can be said anew later. */
type Changes = Partial<Settings & Pick<InstallationState, 'telltaleWords'>>;

const COLUMNS = {
  communityName: 'community_name',
  baseUrl: 'base_url',
  senderName: 'sender_name',
  senderAddress: 'sender_address',
  country: 'country',
  timeZone: 'time_zone',
  language: 'language',
  groupStarters: 'group_starters',
  telltaleWords: 'telltale_words',
} satisfies Record<keyof Changes, string>;

const SETTINGS_AGE_MS = 2_000;

/** The one row about this installation. Pages ask for it all the time, so it is read every two seconds at most. */
@Injectable()
export class Installation {
  private known: { state: InstallationState; readAt: number } | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly config: Config,
  ) {}

  async state(): Promise<InstallationState> {
    if (!this.known || performance.now() - this.known.readAt > SETTINGS_AGE_MS) {
      this.known = { state: await this.read(), readAt: performance.now() };
    }
    return this.known.state;
  }

  /** Makes the link that lets its first visitor in, replacing any earlier one. `null` once someone has. */
  async newWelcomeLink(): Promise<string | null> {
    const secret = newSecret();
    const made = await rowOf<{ id: boolean }>(
      this.database,
      'UPDATE installation SET welcome_hash = $1 WHERE set_up_at IS NULL RETURNING id',
      [hashSecret(secret)],
    );
    return made ? `${this.config.baseUrl}/welcome/${secret}` : null;
  }

  async welcomes(secret: string): Promise<boolean> {
    const row = await rowOf<{ welcome_hash: Buffer | null }>(
      this.database,
      'SELECT welcome_hash FROM installation WHERE set_up_at IS NULL',
    );
    return Boolean(row?.welcome_hash && sameBytes(row.welcome_hash, hashSecret(secret)));
  }

  /**
   * Names the community for the first time; the welcome link is used up. Follow it with `forget`.
   * @returns false if it was before
   * @throws InvalidInput
   */
  async setUp(tx: EntityManager, settings: Settings): Promise<boolean> {
    const row = await rowOf(
      tx,
      'UPDATE installation SET set_up_at = now(), welcome_hash = NULL WHERE set_up_at IS NULL RETURNING id',
    );
    if (row) await this.write(tx, settings);
    return Boolean(row);
  }

  /**
   * Changes what is given and leaves the rest as it is.
   * @returns how it stands now
   * @throws InvalidInput
   */
  async change(changes: Changes): Promise<InstallationState> {
    await this.write(this.database, changes);
    this.forget();
    return this.state();
  }

  /** What was read before a change is not to be used any more: call it once the change is committed. */
  forget(): void {
    this.known = null;
  }

  /** Lets a restored copy send letters again. */
  async release(): Promise<void> {
    await this.database.query('UPDATE installation SET held_at = NULL');
    this.forget();
  }

  private async write(sql: Sql, changes: Changes): Promise<void> {
    if (this.config.production && changes.baseUrl?.startsWith('http:')) {
      throw InvalidInput.at('baseUrl', refusals.installation.beginsWithHttps);
    }
    await this.assertNeutral(sql, changes);
    const given = Object.entries(COLUMNS).filter(([name]) => changes[name as keyof Changes] !== undefined);
    if (given.length === 0) return;
    const sets = given.map(([, column], at) => `${column} = $${at + 1}`);
    const values = given.map(([name]) => changes[name as keyof Changes]);
    await sql.query(`UPDATE installation SET ${sets.join(', ')}`, values);
  }

  /** It stands in discreet letters too. One that stood before a word was named is no news: those letters say another. */
  private async assertNeutral(sql: Sql, { senderName }: Changes): Promise<void> {
    if (senderName === undefined) return;
    const now = await this.read(sql);
    const telltale = senderName === now.senderName ? null : telltaleIn(senderName, now.telltaleWords);
    if (telltale) {
      throw InvalidInput.at('senderName', refusals.installation.telltaleSender({ word: telltale }));
    }
  }

  private async read(sql: Sql = this.database): Promise<InstallationState> {
    const row = await rowOf<Row>(sql, 'SELECT * FROM installation');
    if (!row) throw new Error('The installation has no row: its migrations have not run');
    const host = new URL(this.config.baseUrl).hostname;
    const names = {
      communityName: row.community_name ?? 'Gatherwell',
      senderName: row.sender_name ?? 'Gatherwell',
    };
    return {
      ...names,
      inDiscreetLetters: discreetNames(names, row.telltale_words),
      baseUrl: row.base_url ?? this.config.baseUrl,
      senderAddress: row.sender_address ?? `hello@${host}`,
      country: row.country,
      timeZone: row.time_zone,
      language: row.language,
      groupStarters: row.group_starters,
      isSetUp: row.set_up_at !== null,
      isHeld: row.held_at !== null,
      wordsVersion: row.words_version,
      telltaleWords: row.telltale_words,
    };
  }
}

interface Row {
  community_name: string | null;
  base_url: string | null;
  sender_name: string | null;
  sender_address: string | null;
  country: string | null;
  time_zone: string;
  language: string;
  group_starters: Settings['groupStarters'];
  set_up_at: Date | null;
  held_at: Date | null;
  words_version: number;
  telltale_words: string[];
}
