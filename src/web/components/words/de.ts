import { translationOf } from '../../../common/words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  form: {
    again: 'Bitte sieh noch einmal hin',
    problem: '{field}: {problem}',
    problemOfQuestion: '{field} {problem}',
    ifYouLike: '(wenn du magst)',
    pleaseChoose: 'Bitte wähle',
  },

  filters: {
    format: 'Wie man sich trifft',
    anyFormat: 'Beides',
    language: 'Sprache',
    anyLanguage: 'Jede Sprache',
    more: 'Mehr zeigen',
    onlyNear: 'Nirgends stehen die Wörter „{text}“. Das hier kommt ihnen nahe.',
  },

  cards: {
    topics: 'Themen',
    nextDates: 'Nächste Termine: {title}',
    allDates: 'Alle Termine',
    allDatesOf: 'Alle Termine: {title}',
  },

  backTo: {
    group: 'Zurück zur Gruppe',
    meeting: 'Zurück zum Treffen',
    series: 'Zurück zur Reihe',
  },

  calendar: {
    address: 'Die Adresse zum Abonnieren',
    oneTap: 'Mit einem Druck hinzufügen',
    outlookAtWork: 'Outlook bei der Arbeit',
    tellsSecret:
      'Die Links zu Google und Outlook geben deine geheime Adresse an Google oder Microsoft weiter: Ihre Kalender müssen sie kennen, um sie zu lesen. Wenn du keinen davon drückst, erfährt niemand etwas.',
    tells:
      'Die Links zu Google und Outlook sagen Google oder Microsoft diese Adresse. Wenn du keinen davon drückst, erfährt niemand etwas.',
    scan: 'Oder mit iPhone oder iPad scannen',
    code: 'Code für die Kamera von iPhone oder iPad: öffnet diese Adresse dort im Kalender',
    pointCamera:
      'Halte die Kamera auf den Code. Andere Telefone wissen nichts damit anzufangen: Nimm einen Link oben, oder sieh weiter unten nach.',
    codeIsSecret: 'Im Code steckt die geheime Adresse. Lass niemand anderen ein Bild davon machen.',
    apple: 'iPhone, iPad oder Mac',
    appleHow:
      '<open>Öffne sie in der Kalender-App</open> und wähle „Abonnieren“. Dort kannst du einstellen, wie oft nach Änderungen gesehen wird: Einmal in der Stunde ist gut.',
    googleHow:
      'Nimm den Link oben an einem Computer, oder wähle „Weitere Kalender“, „Per URL“ und füge die Adresse ein. Dann steht alles auch auf deinem Telefon.',
    googleWhen:
      'Google bemerkt eine Änderung manchmal erst nach einem Tag. Was eilt, kommt immer auch als Brief.',
    outlookHow:
      'Nimm einen Link oben, oder wähle „Kalender hinzufügen“, „Aus dem Internet abonnieren“ und füge die Adresse ein. Outlook bemerkt eine Änderung manchmal erst nach einigen Stunden.',
    others: 'Thunderbird, Nextcloud und andere Apps',
    othersHow:
      'Lege einen neuen Kalender „im Netzwerk“ oder „aus einem Link“ an und füge die Adresse ein. Auf Android kann eine App wie ICSx⁵ sie abonnieren.',
    whoReads: 'Wer deine Kalender-App betreibt, kann lesen, was darin steht. So arbeiten solche Apps.',
  },

  sheets: {
    howToPrint:
      'Drucke diese Seite mit deinem Browser: am Computer mit Strg und P, am Telefon mit „Teilen“ und „Drucken“. Nur das Blatt unten kommt heraus, auf einer Seite in A4 oder Letter. Dort kannst du es auch als PDF speichern.',
    print: 'Drucken',
    words: 'Wörter',
    discreet: 'Unauffällig: {words}',
    full: 'Vollständig: {words}',
  },

  copy: { press: 'Kopieren', done: 'Kopiert' },

  feeds: { newDates: 'Neue Termine: {name}', newDatesRss: 'Neue Termine: {name} (RSS)' },
});
