import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf } from '../../database/sql.js';

/**
 * Ids that stand in a letter's headers, or beside what is told otherwise. They tell nothing to an outsider, and come out the same every time: also after
 * a change of the key, for threads and filters in people's mail programs hang on them.
 */
@Injectable()
export class LetterIds {
  private secret: Buffer | null = null;

  constructor(private readonly database: DataSource) {}

  /** The same for every attempt at one row, so that a repeated letter is recognised as one (RFC 5322 §3.6.4). */
  async messageId(rowId: number, baseUrl: string): Promise<string> {
    return `<${await this.opaque(`letter ${rowId}`)}@${hostOf(baseUrl)}>`;
  }

  /** Stands for a first letter that never was: all letters of one thread answer it. */
  async threadId(thread: string, baseUrl: string): Promise<string> {
    return `<${await this.opaque(`thread ${thread}`)}@${hostOf(baseUrl)}>`;
  }

  /** RFC 2919. */
  async listId(groupId: string, baseUrl: string): Promise<string> {
    return `<${await this.opaque(`list ${groupId}`)}.${hostOf(baseUrl)}>`;
  }

  /** The same for every attempt at one row: whoever carries it leaves out what it had already. */
  notificationId(rowId: number): Promise<string> {
    return this.opaque(`notification ${rowId}`);
  }

  /** The same for all that is told about one thing. */
  topicOf(about: string): Promise<string> {
    return this.opaque(`notification about ${about}`);
  }

  private async opaque(what: string): Promise<string> {
    this.secret ??= await this.readSecret();
    return createHmac('sha256', this.secret).update(what).digest().subarray(0, 16).toString('hex');
  }

  private async readSecret(): Promise<Buffer> {
    const row = await rowOf<{ secret: Buffer }>(
      this.database,
      'SELECT letter_ids_secret AS secret FROM installation',
    );
    return row!.secret;
  }
}

function hostOf(baseUrl: string): string {
  return new URL(baseUrl).hostname;
}
