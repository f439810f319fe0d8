import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import type { Asker } from './call-for.js';
import { ReferenceCodes } from '../guests/reference-codes.js';

/** Finds out who asks, where guests with a reference code may ask too. */
@Injectable()
export class Askers {
  constructor(
    private readonly database: DataSource,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * Someone who is signed in is asked for no code.
   * @throws TooManyTries, CodeIsUnknown
   */
  async of(viewer: Viewer | null, code: string | null | undefined, network: string): Promise<Asker> {
    if (viewer) return { personId: viewer.personId };
    if (!code) return null;
    const { rsvpId } = await this.codes.find(this.database, code, network);
    return { rsvpId };
  }
}
