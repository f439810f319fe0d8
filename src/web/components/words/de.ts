import { translationOf } from '../../../common/words/message.js';
import { de as letters } from '../../../notifications/words/de.js';
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

  pieces: {
    forHosts: 'Für Gastgeber',
    skipHolidays: 'An Feiertagen ausfallen lassen',
    agreement: 'Die Vereinbarung dieser Gruppe',
    thisTime: 'Dieses Mal:',
    cancelled: 'Dieses Treffen ist abgesagt.',
    mailboxHint:
      'Es gibt noch keinen Mailserver. Darum liegt der Brief im <mailbox>Postfach dieses Rechners</mailbox>.',
    andMore: 'und {n, number} weitere',
  },

  hostPanel: {
    draft: 'Das ist ein Entwurf. Nur die Gastgeber der Gruppe können ihn sehen.',
    draftUntil:
      'Das ist ein Entwurf. Nur die Gastgeber der Gruppe können ihn sehen, bis du ihn veröffentlichst.',
    without: 'Diese Tage fallen aus: {days}.',
    moreDays: '{n, plural, one {# weiterer Tag} other {# weitere Tage}}',
    hadSaidYes:
      '{n, plural, =0 {Niemand hatte zugesagt.} one {# Mensch hatte zugesagt.} other {# Menschen hatten zugesagt.}}',
    coming:
      '{n, plural, =0 {Noch niemand hat zugesagt.} one {Bisher kommt # Mensch.} other {Bisher kommen # Menschen.}}',
    taken: '{taken, number} von {n, plural, one {# Platz} other {# Plätzen}} vergeben.',
    beyond:
      '{taken, plural, one {# Mensch kommt} other {# Menschen kommen}}: {beyond, number} mehr, als es Plätze gibt ({n, plural, one {# Platz} other {# Plätze}}).',
    wasTaken:
      '{n, plural, =0 {Kein Platz war vergeben.} one {# Platz war vergeben.} other {# Plätze waren vergeben.}}',
    ledBy: 'Geleitet von {name}{stop}',
    ledByUnnamed: 'Geleitet von jemandem ohne Namen hier.',
    publish: 'Veröffentlichen',
    door: 'An der Tür',
    thanks: 'Danke sagen',
    whoIsComing: 'Wer kommt',
    whoWasComing: 'Wer kommen wollte',
    letter: 'Einen Brief schreiben',
    waitingList: 'Warteliste und Plätze',
    edit: 'Ändern oder verlegen',
    putBack: 'Doch stattfinden lassen',
    cancel: 'Dieses Treffen absagen',
  },

  undo: {
    changed:
      'Geändert um {clock} Uhr: {n, plural, =0 {was für alle Termine gilt} one {# Termin} other {# Termine}}. Du kannst diese Änderung rückgängig machen bis <when></when>. So lange warten die Briefe, oder ein wenig länger, wenn du weiter änderst. Briefe zu Terminen am nächsten Tag warten nicht.',
    press: 'Diese Änderung rückgängig machen',
  },

  reach: {
    answered: {
      oneCan: 'Der eine Mensch, der geantwortet hat, ist mit Briefen erreichbar.',
      oneCannot: 'Der eine Mensch, der geantwortet hat, ist mit Briefen nicht erreichbar.',
      all: '{n, plural, one {Der eine Mensch, der geantwortet hat, ist mit Briefen erreichbar.} other {Alle # Menschen, die geantwortet haben, sind mit Briefen erreichbar.}}',
      some: 'Von {n, plural, one {# Menschen, der geantwortet hat,} other {# Menschen, die geantwortet haben,}} {reached, plural, =0 {ist niemand} one {ist #} other {sind #}} mit Briefen erreichbar.',
    },
    group: {
      oneCan: 'Der eine Mensch in dieser Gruppe ist mit Briefen erreichbar.',
      oneCannot: 'Der eine Mensch in dieser Gruppe ist mit Briefen nicht erreichbar.',
      all: '{n, plural, one {Der eine Mensch in dieser Gruppe ist mit Briefen erreichbar.} other {Alle # Menschen in dieser Gruppe sind mit Briefen erreichbar.}}',
      some: 'Von {n, plural, one {# Menschen} other {# Menschen}} in dieser Gruppe {reached, plural, =0 {ist niemand} one {ist #} other {sind #}} mit Briefen erreichbar.',
    },
  },

  seriesPanel: {
    changeAll: 'Alle kommenden Termine ändern',
    add: 'Einen Termin hinzufügen',
    pause: 'Eine Weile aussetzen',
    callOff: 'Alle kommenden Termine absagen',
    skipped: 'Termine, die ausfallen',
    skippedHelp:
      'Niemand bekommt einen Brief, wenn du einen zurückholst. Er steht dann wieder auf der Seite.',
    putBack: 'Zurückholen<hush>: {when}</hush>',
    moreSkipped: 'Mehr Termine, die ausfallen',
  },

  arrival: {
    heading: 'So kommst du hin',
    address: 'Adresse',
    shownFrom: 'Steht hier ab <when></when>',
    comingSeeIt: 'Wer kommt, sieht sie ab <when></when>.',
    join: 'Online dazukommen',
    openFrom: 'Offen ab <when></when>.',
    openToComing: 'Offen für alle, die kommen, ab <when></when>.',
  },

  whyNot: {
    notYet: 'Antworten kann man ab <when></when>.',
    started: 'Es hat schon angefangen, darum kann man nicht mehr antworten.',
    archived: 'Diese Gruppe ist archiviert. Zu ihren Treffen kann man nicht mehr antworten.',
    removed:
      'Die Organisierenden haben deine Mitgliedschaft in dieser Gruppe beendet, darum kannst du hier nicht antworten. Du kannst sie fragen, ob du wieder dazukommen darfst.',
    closed: 'Man kann nicht mehr antworten. Wer einen Platz hat, kann ihn bis zum Anfang zurückgeben.',
    full: 'Gerade sind alle Plätze vergeben. Du kannst auf einen warten.',
    fullWithCode:
      'Gerade sind alle Plätze vergeben. Du kannst auf einen warten. Mit einer Adresse schreiben wir dir sofort, wenn einer für dich frei wird; mit einem Code sieh bitte ab und zu hier nach.',
    fullForGood:
      'Gerade sind alle Plätze vergeben, und die Warteliste ist geschlossen. Vielleicht gibt noch jemand einen Platz zurück, darum kann es sich lohnen, wieder nachzusehen.',
    keptForNewcomers:
      'Ein paar Plätze sind für Menschen, die zum ersten Mal kommen. Wenn das für dich gilt, sag es unten.',
    forMembers:
      'Dieses Treffen ist für Mitglieder. <join>Du bist willkommen, vorher in die Gruppe zu kommen</join>.',
    fewerOrWait: 'Gerade ist nicht für euch alle Platz. Du kannst warten oder mit weniger Menschen kommen.',
    fewer: 'Es ist nicht für euch alle Platz. Du kannst mit weniger Menschen kommen.',
  },

  waiting: {
    tooMany: 'Dieses Treffen ist zu klein für so viele Menschen. Bitte komm mit weniger.',
    ahead: letters.confirmation.ahead,
    weWrite: 'Sobald ein Platz für dich frei wird, schreiben wir dir.',
    itIsYours:
      'Wenn ein Platz für dich frei wird, gehört er dir. Kein Brief sagt es dir, darum sieh bitte ab und zu hier nach.',
    keptForYou:
      'Wir halten ihn für dich frei bis <when></when>. Ein Nein ist in Ordnung: Dann geht er an die Nächsten, die warten.',
    lapsedButFree:
      'Die Zeit für den Platz, den wir dir angeboten haben, ist vorbei. Das ist in Ordnung, und ein Platz ist trotzdem frei.',
    lapsed:
      'Die Zeit für den Platz, den wir dir angeboten haben, ist vorbei, und er ist weitergegeben. Das ist in Ordnung.',
    lapsedWaitAgain:
      'Die Zeit für den Platz, den wir dir angeboten haben, ist vorbei, und er ist weitergegeben. Das ist in Ordnung; du kannst wieder warten.',
    stillKept: 'Bis <when></when> ist der Platz noch für dich da. Danach geht er an andere.',
    freeUntil: 'Ein Platz ist für dich frei bis <when></when>.',
    goBackUntil: 'Du kannst auf der Warteliste dorthin zurück, wo du gestanden hast, bis <when></when>.',
    takeBackUntil:
      'Wenn du deinen Platz aufgibst, kannst du ihn zurücknehmen bis <when></when>. Danach geht er an die Nächsten, die warten.',
    goesAtOnce: 'Wenn du deinen Platz aufgibst, geht er sofort an die Nächsten, die warten.',
  },

  firstTime: {
    heading: 'Dein erstes Mal hier',
    greeter: '<strong>{name}</strong> begrüßt alle, die neu sind. Frag gern nach {name}{stop}',
    greeterLater: 'Jemand wird dich begrüßen. Am Tag davor steht hier, nach wem du fragen kannst.',
  },

  whoSees: {
    hosts: 'Nur die Gastgeber sehen, dass du kommst, und zwar unter dem Namen, den du wählst.',
    attendance: {
      none: 'Niemand schreibt auf, wer da war.',
      count: 'Danach bleibt nur, wie viele da waren, und keine Namen.',
      names:
        'Danach schreiben sie auf, wer da war, unter diesem Namen. Du kannst sagen, dass du nur gezählt werden willst.',
    },
    recordings: 'Fotos und Aufnahmen: {recordings}',
  },
});
