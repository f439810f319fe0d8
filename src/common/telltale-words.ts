/**
 * Words that tell whoever sees a letter over someone's shoulder what it is about, in the languages of our letters. Each
 * is the beginning of a word, without accents.
 */
export const TELLTALE_WORDS: readonly string[] = [
  // English
  'suicid',
  'overdos',
  'addict',
  'alcoholic',
  'anxiety',
  'depress',
  'bipolar',
  'psychos',
  'psychiat',
  'schizo',
  'trauma',
  'therap',
  'grief',
  'bereave',
  'self-harm',
  'eating disorder',
  'mental health',
  'mental illness',
  'peer support',
  'support group',
  'recovery group',
  // German
  'selbstmord',
  'sucht',
  'alkoholi',
  'angststor',
  'selbsthilfe',
  'trauergr',
  'essstor',
  'psychisch',
  'seelische',
  // Spanish
  'adicc',
  'ansiedad',
  'duelo',
  'terapia',
  'salud mental',
  'grupo de apoyo',
  'autolesi',
  'psicol',
  'psiquia',
  // French
  'toxicoman',
  'alcooli',
  'anxiet',
  'deuil',
  'sante mentale',
  "groupe d'entraide",
  'groupe de parole',
  // Arabic
  'انتحار',
  'اكتئاب',
  'إدمان',
  'القلق',
  'الصحة النفسية',
  'صدمة',
];

/**
 * The first telltale word in a text.
 * @param more words beside ours, as an administrator wrote them
 */
export function telltaleIn(text: string, more: readonly string[] = []): string | null {
  const plain = plainly(text);
  return [...TELLTALE_WORDS, ...more].find((word) => begins(plain, plainly(word))) ?? null;
}

function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  }
  return false;
}

/** Small letters without accents, with one kind of apostrophe. */
function plainly(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
