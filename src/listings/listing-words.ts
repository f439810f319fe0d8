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
  /** A link from another site. */
  ourDates: string;
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
  ourDates: 'Our dates',
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
  ourDates: 'Unsere Termine',
};

const es: ListingWords = {
  noDates: 'Ahora mismo no hay ninguna fecha.',
  noDatesInMonth: 'En este mes no hay ninguna fecha.',
  allDates: 'Todas las fechas',
  cancelled: 'Cancelado',
  allDay: 'Todo el día',
  untilDay: (day) => `Hasta el ${day}`,
  timetable: 'Encuentros regulares',
  everyDay: 'Cada día',
  otherDays: 'Otros días',
  once: 'Una vez en las próximas cuatro semanas',
  nothingRegular: 'Ahora mismo no hay encuentros regulares.',
  hasMore: (url) => `Hay más en ${url}.`,
  scan: 'Para ver las fechas en tu teléfono, apunta aquí con la cámara.',
  clocksOf: (city) => `Las horas son de ${city}.`,
  newTab: 'se abre en otra pestaña',
  ourDates: 'Nuestras fechas',
};

const fr: ListingWords = {
  noDates: 'Aucune date n’est prévue pour le moment.',
  noDatesInMonth: 'Aucune date n’est prévue ce mois-ci.',
  allDates: 'Toutes les dates',
  cancelled: 'Annulé',
  allDay: 'Toute la journée',
  untilDay: (day) => `Jusqu’au ${day}`,
  timetable: 'Rencontres régulières',
  everyDay: 'Tous les jours',
  otherDays: 'Les autres jours',
  once: 'Une fois dans les quatre prochaines semaines',
  nothingRegular: 'Il n’y a pas de rencontres régulières pour le moment.',
  hasMore: (url) => `La suite est sur ${url}.`,
  scan: 'Pour voir les dates sur votre téléphone, visez ici avec son appareil photo.',
  clocksOf: (city) => `Heure locale : ${city}.`,
  newTab: 's’ouvre dans un nouvel onglet',
  ourDates: 'Nos dates',
};

const ar: ListingWords = {
  noDates: 'لا يوجد موعد محدد الآن.',
  noDatesInMonth: 'لا يوجد موعد محدد في هذا الشهر.',
  allDates: 'كل المواعيد',
  cancelled: 'أُلغي',
  allDay: 'طوال اليوم',
  untilDay: (day) => `حتى ${day}`,
  timetable: 'لقاءات منتظمة',
  everyDay: 'كل يوم',
  otherDays: 'في أيام أخرى',
  once: 'مرة واحدة في الأسابيع الأربعة القادمة',
  nothingRegular: 'لا توجد لقاءات منتظمة الآن.',
  hasMore: (url) => `المزيد على ${url}.`,
  scan: 'لرؤية المواعيد على هاتفك، يمكنك توجيه الكاميرا إلى هنا.',
  clocksOf: (city) => `الأوقات بتوقيت ${city}.`,
  newTab: 'يُفتح في علامة تبويب جديدة',
  ourDates: 'مواعيدنا',
};

const catalogue: Record<Language, ListingWords> = { en, de, es, fr, ar };

export function listingWords(language: Language): ListingWords {
  return catalogue[language];
}
