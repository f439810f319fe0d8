import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { Vault } from '../common/vault.js';
import { HostAct, reasonPlace } from './host-act.entity.js';

/** How long the reason for an act may be. A body that brings one asks for it with `@Line(REASON)`. */
export const REASON = { max: 300 };

/** Writes down, beside the act itself, that a host did it, and why where that is asked. */
@Injectable()
export class LogAct {
  constructor(private readonly vault: Vault) {}

  /** `about` holds ids and numbers only. */
  async run(
    tx: EntityManager,
    act: Pick<HostAct, 'groupId' | 'occurrenceId' | 'membershipId' | 'what'> & {
      reason?: string;
      about?: HostAct['about'];
    },
    at: Temporal.Instant,
  ): Promise<void> {
    const { reason = '', about = {}, ...rest } = act;
    const id = randomUUID();
    await tx.insert(HostAct, { ...rest, id, about, at, reasonBox: this.vault.seal(reason, reasonPlace(id)) });
  }
}
