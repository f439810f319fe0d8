import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { CalledNames } from '../../groups/called-names.js';
import { type Asker, type Call, callFor } from './call-for.js';
import { nameIn } from '../name-boxes.js';

/** What the page before an online meeting shows. */
export interface CallView extends Pick<
  Call,
  'state' | 'opensAt' | 'isHost' | 'isOpenedByHosts' | 'hasBeenOpened'
> {
  /** What the hosts know them as. `null`: they gave no name, or have not answered. */
  calledName: string | null;
}

@Injectable()
export class CallsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calledNames: CalledNames,
  ) {}

  /** @throws NotFound */
  async read(eventId: string, asker: Asker): Promise<CallView> {
    const call = await callFor(this.database, eventId, asker, this.clock.now());
    const { state, opensAt, isHost, isOpenedByHosts, hasBeenOpened, reply } = call;
    const calledName = reply && nameIn(this.calledNames, reply);
    return { state, opensAt, isHost, isOpenedByHosts, hasBeenOpened, calledName };
  }
}
