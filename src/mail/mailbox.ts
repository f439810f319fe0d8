import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { Personal, Stationery } from './stationery.js';

const LETTERS_KEPT = 1_000;
/** Where every kept letter is sealed to: they have no id before they are sealed. */
export const LETTER_PLACE = 'mailbox_letters.letter';

export interface KeptLetter {
  to: string;
  from: string;
  subject: string;
  html: string;
  text: string;
  /** As a mail server would have got them, one to a line. */
  headers: string;
  attachments: { filename: string; contentType: string; content: string }[];
}

export type ListedLetter = Pick<KeptLetter, 'to' | 'subject'> & { id: number; arrivedAt: Date };

/** Letters of an installation without a mail server: kept sealed, the newest thousand. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  async keep(letter: KeptLetter): Promise<void> {
    await this.database.query('INSERT INTO mailbox_letters (letter_box) VALUES ($1)', [
      this.vault.seal(JSON.stringify(letter), LETTER_PLACE),
    ]);
    await this.database.query(
      'DELETE FROM mailbox_letters WHERE id <= (SELECT max(id) FROM mailbox_letters) - $1::bigint',
      [LETTERS_KEPT],
    );
  }

  /** Newest first. @param before only those that came before this one */
  async list(limit: number, before: number | null = null): Promise<ListedLetter[]> {
    const rows = await rowsOf<{ id: number; letter_box: string; arrived_at: Date }>(
      this.database,
      'SELECT * FROM mailbox_letters WHERE $2::bigint IS NULL OR id < $2 ORDER BY id DESC LIMIT $1',
      [limit, before],
    );
    return rows.map((row) => {
      const { to, subject } = this.open(row.letter_box);
      return { id: row.id, arrivedAt: row.arrived_at, to, subject };
    });
  }

  async read(id: number): Promise<(KeptLetter & { arrivedAt: Date }) | null> {
    const row = await rowOf<{ letter_box: string; arrived_at: Date }>(
      this.database,
      'SELECT * FROM mailbox_letters WHERE id = $1',
      [id],
    );
    return row && { ...this.open(row.letter_box), arrivedAt: row.arrived_at };
  }

  private open(box: string): KeptLetter {
    return JSON.parse(this.vault.open(box, LETTER_PLACE)) as KeptLetter;
  }
}

/** One recipient's letter as they would see it. */
export function letterAsRead(stationery: Stationery, personal: Personal): KeptLetter {
  const { from, subject, attachments = [], invitation } = stationery.draft;
  const invite = invitation && {
    filename: 'invite.ics',
    contentType: 'application/ics',
    content: invitation.content,
  };
  return {
    to: personal.to,
    from: `${from.name} <${from.address}>`,
    subject,
    attachments: invite ? [invite, ...attachments] : attachments,
    headers: headersOf(stationery.sourceFor(personal, new Date())),
    ...stationery.read(personal),
  };
}

/** Long ones lie folded over several lines (RFC 5322 §2.2.3). */
function headersOf(source: string): string {
  return source
    .slice(0, source.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]/g, ' ')
    .replaceAll('\r\n', '\n');
}
