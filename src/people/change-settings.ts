import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Installation, type InstallationState, type Settings } from '../installation/installation.js';

/** Changes what is given about the community and leaves the rest. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
  ) {}

  async run(changes: Partial<Settings>): Promise<InstallationState> {
    const settings: Settings = { ...(await this.installation.state()) };
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    await this.database.transaction((tx) =>
      this.installation.change(tx, Object.assign(settings, Object.fromEntries(given))),
    );
    return this.installation.state();
  }
}
