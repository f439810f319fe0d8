import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { Log } from '../../common/log.js';
import { toDate } from '../../database/instant.js';
import { endingOf } from '../../mail/smtp-outcome.js';
import type { LetterName } from '../../queue/jobs.js';
import { type ClaimedRow, type Ending, Ledger } from '../../queue/ledger.js';
import { kindOf } from '../../queue/letter-kinds.js';
import { Ceiling } from './ceiling.js';
import { type Delay, IN_QUIET_HOURS, type LetterWriter, type Reader, type Sheet } from '../facts/letter.js';

const SECONDS_TO_WAIT = 5;
/** A letter that would come so shortly before it is of no use any more is not kept for its reader to wake. */
const SECONDS_TO_ACT = 30 * 60;
export const UNWRITABLE: Ending = { state: 'failed', outcome: 'unwritable' };

type Planned = ClaimedRow<LetterName>;

/** A planned letter that is to be written. */
export interface DecidedLetter {
  row: Planned;
  sheet: Sheet;
}

/** Reads the world, and decides who is written to and who is not any more. */
@Injectable()
export class DecideLetters {
  constructor(
    private readonly ledger: Ledger,
    private readonly ceiling: Ceiling,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Ends the rows that stay silent, and gives the others. Rows that cannot be read together are tried one by one, so
   * that one of them cannot hold up the rest.
   */
  async decide(writer: LetterWriter, rows: Planned[]): Promise<DecidedLetter[]> {
    const loaded = await this.load(writer, rows);
    if (!loaded) return this.decideOneByOne(writer, rows);
    const decided: DecidedLetter[] = [];
    const endings: Promise<void>[] = [];
    for (const row of rows) {
      const sheet = this.sheetFor(writer, row, loaded);
      if ('state' in sheet) endings.push(this.ledger.end(row, sheet));
      else decided.push({ row, sheet });
    }
    const over = await this.ceiling.over(decided.map(({ row }) => row));
    for (const { row } of decided) {
      const ending = over.get(row.id);
      if (ending) endings.push(this.ledger.end(row, ending));
    }
    await Promise.all(endings);
    return decided.filter(({ row }) => !over.has(row.id));
  }

  /** What waited behind others may have been overtaken by what its reader, or the hosts, did meanwhile. */
  async decideAgain(writer: LetterWriter, rows: Planned[]): Promise<Map<Planned, Sheet | Ending>> {
    const loaded = await writer.load(rows);
    return new Map(rows.map((row) => [row, this.sheetFor(writer, row, loaded)]));
  }

  private async load(writer: LetterWriter, rows: Planned[]): Promise<Map<number, unknown> | null> {
    try {
      return await writer.load(rows);
    } catch (error) {
      this.log.error('letters-not-loaded', error, { name: rows[0]!.name, rows: rows.length });
      return null;
    }
  }

  private async decideOneByOne(writer: LetterWriter, rows: Planned[]): Promise<DecidedLetter[]> {
    const [row, ...others] = rows as [Planned];
    if (others.length === 0) {
      await this.ledger.end(row, endingOf({ kind: 'later', code: 'not-loaded' }, row.attempts));
      return [];
    }
    const decided: DecidedLetter[] = [];
    for (const one of rows) decided.push(...(await this.decide(writer, [one])));
    return decided;
  }

  private sheetFor(writer: LetterWriter, row: Planned, loaded: Map<number, unknown>): Sheet | Ending {
    if (!loaded.has(row.id)) return { state: 'suppressed', outcome: 'gone' };
    try {
      const decision = writer.sheet(row, loaded.get(row.id));
      if ('silent' in decision) return { state: 'suppressed', outcome: decision.silent };
      if ('waits' in decision) return endingOfDelay(decision);
      const { suppressed, wantsLetters } = decision.reader;
      const { isAskedFor = false } = kindOf(row.name);
      if (!wantsLetters && !isAskedFor) return { state: 'suppressed', outcome: 'no-letters' };
      if (suppressed && (suppressed === 'said' || !isAskedFor))
        return { state: 'suppressed', outcome: `address-${suppressed}` };
      return this.isToSleep(row, decision.reader)
        ? endingOfDelay({ ...IN_QUIET_HOURS, pauseSeconds: decision.reader.quietSeconds })
        : decision;
    } catch (error) {
      this.log.error('letter-unwritable', error, { rowId: row.id });
      return UNWRITABLE;
    }
  }

  /** Nobody is woken by what is as good when they wake. */
  private isToSleep({ name, useBy }: Planned, { quietSeconds }: Reader): boolean {
    if (!kindOf(name).sleeps || quietSeconds === 0) return false;
    return toDate(this.clock.now().add({ seconds: quietSeconds + SECONDS_TO_ACT })) <= useBy;
  }
}

function endingOfDelay({ waits: outcome, pauseSeconds = SECONDS_TO_WAIT }: Delay): Ending {
  return { state: 'pending', outcome, pauseSeconds, begun: false };
}
