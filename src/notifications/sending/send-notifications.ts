import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChannelAddresses, type OpenAddress } from '../../channels/channel-addresses.js';
import type { Message, Told } from '../../channels/channel.js';
import { Channels } from '../../channels/channels.js';
import { allDone } from '../../common/all-done.js';
import { Clock } from '../../common/clock.js';
import { Log } from '../../common/log.js';
import { toDate } from '../../database/instant.js';
import { Installation } from '../../installation/installation.js';
import { DomainPauses } from '../../mail/domain-pauses.js';
import { pauseAfter } from '../../mail/smtp-outcome.js';
import type { NotificationName } from '../../queue/jobs.js';
import { type ClaimedRow, type Ending, Ledger } from '../../queue/ledger.js';
import type { Handler } from '../../queue/workers.js';
import { LetterIds } from './letter-ids.js';
import { NotificationsInWords } from './notifications-in-words.js';
import type { InWords } from '../facts/telling.js';
import { ChangedWords, type WordsByLanguage } from '../words/changed-words.js';

type Planned = ClaimedRow<NotificationName>;

/** How many are on their way at once: push services answer in a tenth of a second, and a silent one holds up few. */
const AT_ONCE = 10;
/** A mistake of ours is seen soon enough. */
const TRIES_TO_TELL = 5;
const SECONDS_TO_WAIT = 5;
/** Whatever it was asked for. */
const MOST_SECONDS_TO_WAIT = 3600;
const NOT_BEGUN: Ending = { state: 'pending', outcome: 'not-begun', begun: false };

/** What is known of rows that are told together. */
interface ReadTogether {
  loaded: Map<number, unknown>;
  wordsIn: WordsByLanguage;
  /** By the id of the address. */
  open: Map<string, OpenAddress>;
}

/** Sends what is told beside letters. The world and the addresses are read for a chunk at once; every row ends in the ledger. */
@Injectable()
export class SendNotifications implements Handler, OnModuleDestroy {
  private isClosing = false;

  constructor(
    private readonly clock: Clock,
    private readonly words: NotificationsInWords,
    private readonly addresses: ChannelAddresses,
    private readonly channels: Channels,
    private readonly pauses: DomainPauses,
    private readonly installation: Installation,
    private readonly changedWords: ChangedWords,
    private readonly ledger: Ledger,
    private readonly ids: LetterIds,
    private readonly log: Log,
  ) {}

  /** From here on nothing new is begun: what is on its way arrives, the rest is given back. */
  onModuleDestroy(): void {
    this.isClosing = true;
  }

  /** @param claimed all of one name */
  async handle(claimed: ClaimedRow[]): Promise<void> {
    const rows = claimed as Planned[];
    const told: Promise<void>[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      told.push(this.tellAll(rows.slice(at, at + AT_ONCE)));
      await Promise.allSettled(told);
    }
    await allDone(told);
  }

  /**
   * Reads anew for each few of them, so that what people did meanwhile counts. What cannot be read together is read one by one;
   * once something was told, nothing is told again for the sake of another.
   */
  private async tellAll(rows: Planned[]): Promise<void> {
    const read = await this.read(rows);
    if (read) {
      await allDone(rows.map(async (row) => this.ledger.end(row, await this.tell(row, read))));
      return;
    }
    const [row, ...others] = rows as [Planned];
    if (others.length === 0) return this.ledger.end(row, later('not-loaded', row));
    for (const one of rows) await this.tellAll([one]);
  }

  private async read(rows: Planned[]): Promise<ReadTogether | null> {
    try {
      const loaded = await this.words.load(rows);
      const { wordsVersion } = await this.installation.state();
      const wordsIn = await this.changedWords.of(wordsVersion);
      const open = await this.addresses.open(rows.map(({ about }) => about.addressId));
      await this.pauses.look(this.channels.carriers());
      return { loaded, wordsIn, open };
    } catch (error) {
      this.log.error('notifications-not-loaded', error, { name: rows[0]!.name, rows: rows.length });
      return null;
    }
  }

  private async tell(row: Planned, { loaded, wordsIn, open }: ReadTogether): Promise<Ending> {
    const to = open.get(row.about.addressId);
    if (this.isClosing || performance.now() > row.beginBefore) return NOT_BEGUN;
    if (row.useBy <= toDate(this.clock.now())) return { state: 'failed', outcome: 'too-late' };
    if (!to) return { state: 'suppressed', outcome: 'address-gone' };
    const channel = this.channels.of(to.channel);
    if (!channel) return { state: 'suppressed', outcome: 'channel-closed' };
    const letGo = this.ledger.hold(row);
    try {
      if (!loaded.has(row.id)) return { state: 'suppressed', outcome: 'gone' };
      const decision = this.words.decide(row, loaded.get(row.id));
      if ('silent' in decision) return { state: 'suppressed', outcome: decision.silent };
      if ('waits' in decision) {
        const { waits: outcome, pauseSeconds = SECONDS_TO_WAIT } = decision;
        return { ...NOT_BEGUN, outcome, pauseSeconds };
      }
      const { carrier } = channel;
      const pauseBefore = carrier === null ? null : this.pauses.secondsLeft(carrier);
      if (pauseBefore && row.name !== 'address-code')
        return { ...NOT_BEGUN, outcome: 'carrier-waits', pauseSeconds: pauseBefore + 1 };
      const told = await channel.tell(to.address, await this.messageOf(row, decision, wordsIn));
      if (told.kind === 'gone') await this.addresses.forget(row.about.addressId);
      if (carrier !== null) await this.learn(carrier, told, pauseBefore);
      return endingOf(told, row);
    } catch (error) {
      this.log.error('notification-not-told', error, { rowId: row.id });
      return row.attempts < TRIES_TO_TELL ? later('not-told', row) : { state: 'failed', outcome: 'not-told' };
    } finally {
      letGo();
    }
  }

  /** Who asks for a code sits at a screen: that is tried all the same, and when it is taken the way is free for all. */
  private async learn(carrier: string, told: Told, pauseBefore: number | null): Promise<void> {
    try {
      if (told.kind === 'taken') await this.pauses.learn(carrier, { kind: 'sent' }, pauseBefore);
      else if (told.kind === 'later' && told.carrierWaits)
        await this.pauses.learn(
          carrier,
          {
            kind: 'later',
            code: told.code,
            domainWaits: true,
            pauseSeconds: Math.min(told.pauseSeconds ?? 0, MOST_SECONDS_TO_WAIT),
          },
          pauseBefore,
        );
    } catch (error) {
      this.log.error('answer-not-remembered', error, { carrier });
    }
  }

  private async messageOf(row: Planned, said: InWords, wordsIn: WordsByLanguage): Promise<Message> {
    const { language, path, about } = said;
    return {
      id: await this.ids.notificationId(row.id),
      text: said.say(wordsIn(language)),
      language,
      path,
      useBy: row.useBy,
      topic: await this.ids.topicOf(about),
    };
  }
}

function later(outcome: string, { attempts }: Planned, told?: Told & { kind: 'later' }): Ending {
  return {
    state: 'pending',
    outcome,
    pauseSeconds: Math.max(pauseAfter(attempts), Math.min(told?.pauseSeconds ?? 0, MOST_SECONDS_TO_WAIT)),
    perhapsSent: told?.perhapsTaken ?? false,
  };
}

function endingOf(told: Told, row: Planned): Ending {
  switch (told.kind) {
    case 'taken':
      return { state: 'done', outcome: 'sent' };
    case 'gone':
      return { state: 'suppressed', outcome: 'address-gone' };
    case 'later':
      return later(told.code, row, told);
    default:
      return { state: 'failed', outcome: told.code };
  }
}
