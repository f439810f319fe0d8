import { Injectable } from '@nestjs/common';
import { isolated } from '../../common/isolated.js';
import { helpFor } from '../../common/help-lines.js';
import type { InstallationState } from '../../installation/installation.js';
import { type Draft, Stationery } from '../../mail/stationery.js';
import { Invitations } from '../facts/invitations.js';
import type { Frame, LetterWriter, Sheet, Written } from '../facts/letter.js';
import { LetterIds } from './letter-ids.js';
import { renderLetter } from '../letters/letter-page.js';
import { ChangedWords, type WordsByLanguage } from '../words/changed-words.js';

/** A letter as one of its readers gets it. */
export interface ShownLetter {
  subject: string;
  html: string;
  text: string;
}

/** Composes letters, without what is one recipient's own. */
@Injectable()
export class ComposeLetters {
  constructor(
    private readonly ids: LetterIds,
    private readonly changedWords: ChangedWords,
    private readonly invitations: Invitations,
  ) {}

  /** Composes once for all whose letters say the same. */
  async for(
    writer: LetterWriter,
    settings: InstallationState,
  ): Promise<(sheet: Sheet) => Promise<Stationery>> {
    const wordsIn = await this.changedWords.of(settings.wordsVersion);
    const composed = new Map<string, Promise<Stationery>>();
    return (sheet) => {
      const { words, ...frame } = frameOf(sheet, settings, wordsIn);
      const variant = JSON.stringify([sheet.facts, frame]);
      const known = composed.get(variant);
      if (known) return known;
      const stationery = this.compose(writer, sheet, { words, ...frame }, settings);
      composed.set(variant, stationery);
      return stationery;
    };
  }

  /**
   * How a letter reads to someone, before anyone gets one: what is secret in its links is left out, and so is what goes with
   * it for calendars.
   * @param wordsIn left out, as letters say it now
   */
  async show(
    writer: LetterWriter,
    sheet: Sheet,
    settings: InstallationState,
    wordsIn?: WordsByLanguage,
  ): Promise<ShownLetter> {
    const frame = frameOf(sheet, settings, wordsIn ?? (await this.changedWords.of(settings.wordsVersion)));
    const { calendar: _, ...written } = writer.write(sheet.facts, frame);
    const stationery = await this.putOnPaper(written, frame, settings);
    const { reader, slots, links = {} } = sheet;
    const secrets = Object.keys({ ...links, unsubscribe: '' }).map((link) => [link, '']);
    const read = stationery.read({
      to: '',
      messageId: '',
      headers: {},
      slots: {
        name: isolated(reader.calledName ?? '', reader.language),
        ...Object.fromEntries(secrets),
        ...slots,
      },
    });
    return { subject: stationery.draft.subject, ...read };
  }

  private async compose(
    writer: LetterWriter,
    { facts }: Sheet,
    frame: Frame,
    settings: InstallationState,
  ): Promise<Stationery> {
    return this.putOnPaper(writer.write(facts, frame), frame, settings);
  }

  private async putOnPaper(written: Written, frame: Frame, settings: InstallationState): Promise<Stationery> {
    const { subject, list, calendar } = written;
    const { baseUrl, senderAddress } = settings;
    const { communityName, senderName } = list?.wording === 'full' ? settings : settings.inDiscreetLetters;
    const files: Pick<Draft, 'attachments' | 'invitation'> = calendar
      ? await this.invitations.parts(calendar)
      : {};
    const listId = list && (await this.ids.listId(list.groupId, baseUrl));
    return Stationery.compose({
      from: { name: list?.senderName ?? senderName, address: senderAddress },
      subject,
      ...renderLetter(written, { ...frame, communityName }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'Content-Language': frame.language,
        ...(listId && {
          'List-Id': list.listName === null ? listId : `${list.listName} ${listId}`,
          // RFC 2369 §3.1, §3.5. Neither names anyone, nor the group.
          'List-Help': `<${baseUrl}/about-letters>`,
          'List-Owner': `<mailto:${senderAddress}>`,
        }),
      },
      ...files,
    });
  }
}

function frameOf(
  { reader, wishesOf, mailbox }: Sheet,
  { baseUrl, inDiscreetLetters: { communityName }, country }: InstallationState,
  wordsIn: WordsByLanguage,
): Frame {
  return {
    language: reader.language,
    words: wordsIn(reader.language),
    baseUrl,
    communityName,
    greetsByName: reader.calledName !== null,
    leadsToWishes: Boolean(wishesOf ?? reader.personId),
    isAnsweredByMailbox: Boolean(mailbox),
    help: helpFor(reader.timeZone, reader.country ?? country),
  };
}
