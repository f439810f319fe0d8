import { Injectable } from '@nestjs/common';
import { isolated } from '../../common/isolated.js';
import { helpFor } from '../../common/help-lines.js';
import type { InstallationState } from '../../installation/installation.js';
import { Stationery } from '../../mail/stationery.js';
import type { Frame, LetterWriter, Sheet } from '../facts/letter.js';
import { LetterIds } from './letter-ids.js';
import { renderLetter } from '../letters/letter-page.js';
import { ChangedWords, type WordsByLanguage } from '../words/changed-words.js';

/** Composes letters, without what is one recipient's own. */
@Injectable()
export class ComposeLetters {
  constructor(
    private readonly ids: LetterIds,
    private readonly changedWords: ChangedWords,
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

  /** How a letter reads to someone, before anyone gets one: what is secret in its links is left out. */
  async show(
    writer: LetterWriter,
    sheet: Sheet,
    settings: InstallationState,
  ): Promise<{ subject: string; html: string; text: string }> {
    const frame = frameOf(sheet, settings, await this.changedWords.of(settings.wordsVersion));
    const stationery = await this.compose(writer, sheet, frame, settings);
    const { reader, slots } = sheet;
    const read = stationery.read({
      to: '',
      messageId: '',
      headers: {},
      slots: { name: isolated(reader.calledName ?? '', reader.language), unsubscribe: '', ...slots },
    });
    return { subject: stationery.draft.subject, ...read };
  }

  private async compose(
    writer: LetterWriter,
    { facts }: Sheet,
    frame: Frame,
    { baseUrl, senderName, senderAddress }: InstallationState,
  ): Promise<Stationery> {
    const written = await writer.write(facts, frame);
    const { subject, attachments, invitation, list } = written;
    const listId = list && (await this.ids.listId(list.groupId, baseUrl));
    return Stationery.compose({
      from: { name: list?.senderName ?? senderName, address: senderAddress },
      subject,
      ...renderLetter(written, frame),
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
      attachments,
      invitation,
    });
  }
}

function frameOf(
  { reader, unsubscribe, mailbox }: Sheet,
  { baseUrl, communityName, country }: InstallationState,
  wordsIn: WordsByLanguage,
): Frame {
  return {
    language: reader.language,
    words: wordsIn(reader.language),
    baseUrl,
    communityName,
    greetsByName: reader.calledName !== null,
    canUnsubscribe: unsubscribe !== undefined,
    isAnsweredByMailbox: Boolean(mailbox),
    help: helpFor(reader.timeZone, reader.country ?? country),
  };
}
