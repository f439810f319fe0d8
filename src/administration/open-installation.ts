import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { toDate } from '../database/instant.js';
import { Installation, type Settings } from '../installation/installation.js';
import { Addresses } from '../people/addresses.js';
import { LinkIsOver } from '../people/people.errors.js';
import { Sessions } from '../people/sessions.js';

/** The first person in a new installation becomes its administrator and names the community. */
@Injectable()
export class OpenInstallation {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly addresses: Addresses,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @returns the secret for the session cookie
   * @throws InvalidInput, and LinkIsOver when the link was used, or replaced at a later start
   */
  async run(opening: { secret: string; email: string; settings: Settings; device: string }): Promise<string> {
    if (!(await this.installation.welcomes(opening.secret))) throw new LinkIsOver();
    const at = this.clock.now();
    const session = await this.database.transaction(async (tx) => {
      if (!(await this.installation.setUp(tx, opening.settings))) throw new LinkIsOver();
      const { language, timeZone } = opening.settings;
      const personId = await this.addresses.personIdFor(tx, opening.email, { language, timeZone }, at);
      await tx.query(
        'UPDATE people SET administrator = true, confirmed_at = coalesce(confirmed_at, $2) WHERE id = $1',
        [personId, toDate(at)],
      );
      return this.sessions.begin(tx, personId, opening.device, at);
    });
    this.installation.forget();
    return session;
  }
}
