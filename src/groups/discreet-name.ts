import { type Language, oneOfOurs } from '../common/languages.js';

const NEUTRAL: Record<Language, string> = {
  en: 'Meeting group',
  de: 'Gruppentreffen',
  es: 'Reunión de grupo',
  fr: 'Réunion de groupe',
  ar: 'لقاء مجموعة',
};

/** What the organiser chose, or neutral words in the group's language: a group is never without a discreet name. */
export function discreetNameFor(chosen: string | undefined, language: string): string {
  return chosen || NEUTRAL[oneOfOurs(language)];
}
