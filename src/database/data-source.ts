import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { Foundation1795305600000 } from './migrations/0001-foundation.js';
import { AskingAgain1795309200000 } from './migrations/0002-asking-again.js';
import { StoppedWishes1795312800000 } from './migrations/0003-stopped-wishes.js';
import { PerhapsSent1795316400000 } from './migrations/0004-perhaps-sent.js';
import { GuestRepliesFound1795320000000 } from './migrations/0005-guest-replies-found.js';
import { NoIndexOfAskers1795323600000 } from './migrations/0006-no-index-of-askers.js';
import { Series1795327200000 } from './migrations/0007-series.js';
import { Leaders1795330800000 } from './migrations/0008-leaders.js';
import { UndoingEdits1795334400000 } from './migrations/0009-undoing-edits.js';
import { Feeds1795338000000 } from './migrations/0010-feeds.js';
import { AllDay1795341600000 } from './migrations/0011-all-day.js';
import { Listings1795345200000 } from './migrations/0012-listings.js';
import { Imports1795348800000 } from './migrations/0013-imports.js';
import { MovedClocks1795352400000 } from './migrations/0014-moved-clocks.js';
import { Places1795356000000 } from './migrations/0015-places.js';
import { WhatPeopleSay1795359600000 } from './migrations/0016-what-people-say.js';
import { OnTheDay1795363200000 } from './migrations/0017-on-the-day.js';
import { LettersThatComeBack1795366800000 } from './migrations/0018-letters-that-come-back.js';
import { StandingPlaces1795370400000 } from './migrations/0019-standing-places.js';
import { KeptAnswers1795374000000 } from './migrations/0020-kept-answers.js';
import { WhatRegularsSay1795377600000 } from './migrations/0021-what-regulars-say.js';
import { SeatedBeyond1795381200000 } from './migrations/0022-seated-beyond.js';
import { WordsToForget1795384800000 } from './migrations/0023-words-to-forget.js';
import { ReminderWishes1795388400000 } from './migrations/0024-reminder-wishes.js';
import { Delivery1795399200000 } from './migrations/0027-delivery.js';
import { Digests1795410000000 } from './migrations/0030-digests.js';
import { FullDates1795413600000 } from './migrations/0031-full-dates.js';
import { OtherMeetings1795417200000 } from './migrations/0032-other-meetings.js';
import { HostLetters1795420800000 } from './migrations/0033-host-letters.js';
import { DayRosters1795424400000 } from './migrations/0034-day-rosters.js';
import { StoppedAddresses1795428000000 } from './migrations/0035-stopped-addresses.js';
import { SenderNames1795431600000 } from './migrations/0036-sender-names.js';
import { LetterWords1795438800000 } from './migrations/0038-letter-words.js';
import { WebPush1795442400000 } from './migrations/0039-web-push.js';
import { ChannelProofs1795446000000 } from './migrations/0040-channel-proofs.js';
import { NotesOfGroups1795456800000 } from './migrations/0043-notes-of-groups.js';
import { GroupMailboxes1795460400000 } from './migrations/0044-group-mailboxes.js';
import { KeptInLine1795464000000 } from './migrations/0045-kept-in-line.js';
import { RoomForMarks1795467600000 } from './migrations/0046-room-for-marks.js';
import { DueWhenAwake1795471200000 } from './migrations/0047-due-when-awake.js';
import { DiscreetEverywhere1795478400000 } from './migrations/0049-discreet-everywhere.js';
import { DomainTurns1795482000000 } from './migrations/0050-domain-turns.js';
import { FoldedWords1795485600000 } from './migrations/0051-folded-words.js';
import { NewsAndDigestsFound1795489200000 } from './migrations/0052-news-and-digests-found.js';
import { WhoNamedAMailbox1795492800000 } from './migrations/0053-who-named-a-mailbox.js';
import { preparedName } from './prepared.js';
import type { TimeLimits } from './time-limits.js';

/** int8 as a number: our identities and counts stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The database, with migrations instead of `synchronize`. Without limits anything may take as long as it takes. */
export function databaseOptions(url: string, poolSize: number, limits: Partial<TimeLimits> = {}) {
  return {
    type: 'postgres',
    url,
    migrations: [
      Foundation1795305600000,
      AskingAgain1795309200000,
      StoppedWishes1795312800000,
      PerhapsSent1795316400000,
      GuestRepliesFound1795320000000,
      NoIndexOfAskers1795323600000,
      Series1795327200000,
      Leaders1795330800000,
      UndoingEdits1795334400000,
      Feeds1795338000000,
      AllDay1795341600000,
      Listings1795345200000,
      Imports1795348800000,
      MovedClocks1795352400000,
      Places1795356000000,
      WhatPeopleSay1795359600000,
      OnTheDay1795363200000,
      LettersThatComeBack1795366800000,
      StandingPlaces1795370400000,
      KeptAnswers1795374000000,
      WhatRegularsSay1795377600000,
      SeatedBeyond1795381200000,
      WordsToForget1795384800000,
      ReminderWishes1795388400000,
      Delivery1795399200000,
      Digests1795410000000,
      FullDates1795413600000,
      OtherMeetings1795417200000,
      HostLetters1795420800000,
      DayRosters1795424400000,
      StoppedAddresses1795428000000,
      SenderNames1795431600000,
      LetterWords1795438800000,
      WebPush1795442400000,
      ChannelProofs1795446000000,
      NotesOfGroups1795456800000,
      GroupMailboxes1795460400000,
      KeptInLine1795464000000,
      RoomForMarks1795467600000,
      DueWhenAwake1795471200000,
      DiscreetEverywhere1795478400000,
      DomainTurns1795482000000,
      FoldedWords1795485600000,
      NewsAndDigestsFound1795489200000,
      WhoNamedAMailbox1795492800000,
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName: 'gatherwell',
    extra: { Client: PatientClient, keepAlive: true, connectionTimeoutMillis: 20_000, ...limits },
  } satisfies DataSourceOptions;
}

const OPENS = 'START TRANSACTION';
const ENDS = 'ROLLBACK';
const NOTHING: pg.QueryResult = { command: 'START', rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * A connection that keeps what is `prepared`, and sends in one go what is asked in one go: a transaction opens with its
 * first statement. It may break between two holders, when nobody else listens: that must not end the process. Whoever
 * holds it next is told.
 */
class PatientClient extends pg.Client {
  private opens = false;
  /** Until it is open. One that does not open stays here until it is taken back, and keeps all else away. */
  private opening: Promise<unknown> | null = null;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    this.on('error', () => undefined);
  }

  override query = ((statement: unknown, ...rest: []) => {
    if (statement === OPENS && rest.every((it) => it === undefined)) {
      this.opens = true;
      return Promise.resolve(NOTHING);
    }
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const send = () => {
      const name = typeof statement === 'string' && preparedName(statement);
      return super.query((name ? { name, text: statement } : statement) as string, ...rest);
    };
    if (this.opens) this.open(super.query(OPENS));
    const { opening } = this;
    if (!opening) return send();
    if (statement === ENDS) {
      this.opening = null;
      return opening.then(send, send);
    }
    // What only reads goes along. What writes must not be left alone where the transaction does not open.
    const reads = typeof statement === 'string' && /^\s*SELECT\b/i.test(statement);
    return reads ? send() : opening.then(send);
  }) as pg.Client['query'];

  private open(opening: Promise<unknown>): void {
    this.opens = false;
    this.opening = opening;
    const isOpen = () => (this.opening = null);
    opening.then(isOpen, () => undefined);
  }
}
