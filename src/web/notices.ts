import type { Language } from '../common/languages.js';
import type { LeftOut } from '../events/series/leave-out.js';
import type { en } from './words/en.js';
import { webWords } from './words/words.js';

/** What a page may say once, after something was done on the page before it. */
export type NoticeName =
  | keyof typeof en.notices
  | `dates-left-out-${number}-${number}`
  | `following-going-${number}-${number}`;

/** @returns `null` for what is no notice of ours */
export function noticeWords(name: string | null, language: Language): string | null {
  if (name === null) return null;
  const { notices, counted } = webWords(language);
  if (Object.hasOwn(notices, name)) return notices[name as keyof typeof notices];
  const [, waiting, without] = numbersIn(/^following-going-(\d{1,5})-(\d{1,5})$/, name);
  if (waiting !== undefined && without !== undefined) {
    return [
      notices['following-going'],
      ...(waiting > 0 ? [counted.waiting({ n: waiting })] : []),
      ...(without > 0 ? [counted.without({ n: without })] : []),
    ].join(' ');
  }
  const [, skipped, calledOff] = numbersIn(/^dates-left-out-(\d{1,5})-(\d{1,5})$/, name);
  if (skipped === undefined || calledOff === undefined) return null;
  if (skipped + calledOff === 0) return counted.nothingChanged;
  if (calledOff === 0) return counted.skipped({ n: skipped });
  return skipped === 0
    ? counted.calledOff({ n: calledOff })
    : counted.skippedAndCalledOff({ skipped, calledOff });
}

/** Says what became of dates that a series does without. */
export function leftOutNotice({ skipped, calledOff }: Pick<LeftOut, 'skipped' | 'calledOff'>): NoticeName {
  return `dates-left-out-${skipped}-${calledOff}`;
}

function numbersIn(pattern: RegExp, name: string): number[] {
  return (pattern.exec(name) ?? []).map(Number);
}
