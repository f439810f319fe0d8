import type { Language } from '../common/languages.js';

/** What lists on other sites and on paper say, in the language of their readers. */
export interface ListingWords {
  noDates: string;
  noDatesInMonth: string;
  allDates: string;
  cancelled: string;
  allDay: string;
  /** Whole days, to the last one. */
  untilDay: (day: string) => string;
  /** Above a timetable. */
  timetable: string;
  everyDay: string;
  otherDays: string;
  once: string;
  nothingRegular: string;
  hasMore: (url: string) => string;
  scan: string;
  clocksOf: (city: string) => string;
  newTab: string;
}

const en: ListingWords = {
  noDates: 'No date is set just now.',
  noDatesInMonth: 'No date is set in this month.',
  allDates: 'All dates',
  cancelled: 'Cancelled',
  allDay: 'All day',
  untilDay: (day) => `Until ${day}`,
  timetable: 'Regular meetings',
  everyDay: 'Every day',
  otherDays: 'On other days',
  once: 'Once in the next four weeks',
  nothingRegular: 'Nothing happens regularly just now.',
  hasMore: (url) => `There is more at ${url}.`,
  scan: 'To see the dates on your phone, point its camera here.',
  clocksOf: (city) => `Times are ${city} time.`,
  newTab: 'opens in a new tab',
};

const de: ListingWords = {
  noDates: 'Im Moment steht kein Termin fest.',
  noDatesInMonth: 'In diesem Monat steht kein Termin fest.',
  allDates: 'Alle Termine',
  cancelled: 'Abgesagt',
  allDay: 'Ganztägig',
  untilDay: (day) => `Bis ${day}`,
  timetable: 'Regelmäßige Treffen',
  everyDay: 'Jeden Tag',
  otherDays: 'An anderen Tagen',
  once: 'Einmal in den nächsten vier Wochen',
  nothingRegular: 'Im Moment gibt es keine regelmäßigen Treffen.',
  hasMore: (url) => `Mehr steht auf ${url}.`,
  scan: 'Halte die Kamera deines Telefons hierhin, um die Termine zu sehen.',
  clocksOf: (city) => `Alle Zeiten gelten für ${city}.`,
  newTab: 'öffnet sich in einem neuen Tab',
};

const catalogue: Record<Language, ListingWords> = { en, de };

export function listingWords(language: Language): ListingWords {
  return catalogue[language];
}
