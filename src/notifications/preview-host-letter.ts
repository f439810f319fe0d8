import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../common/domain-error.js';
import type { Wording } from '../calendar/calendar-event.js';
import { Installation } from '../installation/installation.js';
import { findHostLetter, type LetterAsked } from '../rsvps/host-letters/find-letter.js';
import { ComposeLetters, type ShownLetter } from './sending/compose-letters.js';
import { HostLetterLetter } from './letters/host-letter.letter.js';
import type { LetterWriter } from './facts/letter.js';

/** Shows a host what those get who are written to, in the host's own language and on their clocks. */
@Injectable()
export class PreviewHostLetter {
  constructor(
    private readonly database: DataSource,
    private readonly installation: Installation,
    private readonly composeLetters: ComposeLetters,
    private readonly letters: HostLetterLetter,
  ) {}

  /**
   * @param wording how letters name the group to its reader
   * @throws NotFound, HostsOnly
   */
  async run(asked: LetterAsked, wording: Wording): Promise<ShownLetter> {
    await findHostLetter(this.database, asked);
    const about = { hostLetterId: asked.letterId, isTest: true as const };
    const row = { id: 0, personId: asked.hostId, about };
    const loaded = (await this.letters.load([row])).get(row.id);
    if (!loaded) throw new NotFound();
    const discreet = wording === 'discreet' ? 'everywhere' : 'nowhere';
    const sheet = this.letters.sheetFor({ ...loaded, discreet, isTest: false });
    return this.composeLetters.show(this.letters as LetterWriter, sheet, await this.installation.state());
  }
}
