import { Injectable } from '@nestjs/common';
import { Installation, type InstallationState, type Settings } from '../installation/installation.js';

/** Changes what is given about the community and leaves the rest. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly installation: Installation) {}

  /** @throws InvalidInput */
  async run(changes: Partial<Settings>): Promise<InstallationState> {
    await this.installation.change(changes);
    return this.installation.state();
  }
}
