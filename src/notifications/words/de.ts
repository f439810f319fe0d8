import type { Words } from './en.js';
import { plurals } from './plurals.js';

const count = plurals('de');

const CITIES: Record<string, string> = {
  'Addis Ababa': 'Addis Abeba',
  Algiers: 'Algier',
  Athens: 'Athen',
  Azores: 'Azoren',
  Baghdad: 'Bagdad',
  Belgrade: 'Belgrad',
  Brussels: 'Brüssel',
  Bucharest: 'Bukarest',
  Busingen: 'Büsingen',
  Cairo: 'Kairo',
  Canary: 'Kanaren',
  Copenhagen: 'Kopenhagen',
  Damascus: 'Damaskus',
  Havana: 'Havanna',
  'Ho Chi Minh City': 'Ho-Chi-Minh-Stadt',
  'Hong Kong': 'Hongkong',
  Kolkata: 'Kalkutta',
  Kyiv: 'Kyjiw',
  Lisbon: 'Lissabon',
  Luxembourg: 'Luxemburg',
  'Mexico City': 'Mexiko-Stadt',
  Moscow: 'Moskau',
  Nicosia: 'Nikosia',
  Prague: 'Prag',
  Riyadh: 'Riad',
  Rome: 'Rom',
  Singapore: 'Singapur',
  Tbilisi: 'Tiflis',
  Tehran: 'Teheran',
  Tokyo: 'Tokio',
  Vatican: 'Vatikan',
  Vienna: 'Wien',
  Warsaw: 'Warschau',
  Yerevan: 'Eriwan',
  Zurich: 'Zürich',
};

export const de: Words = {
  direction: 'ltr',
  hello: (name) => (name === null ? 'Hallo,' : `Hallo ${name},`),

  time: {
    span: (day, from, to) => `${day}, ${from} bis ${to} Uhr`,
    moment: (day, clock) => `${day}, ${clock} Uhr`,
    onClocksOf: (span, city) => `${span} (Ortszeit ${city})`,
    today: (clock) => `heute um ${clock} Uhr`,
    tomorrow: (clock) => `morgen um ${clock} Uhr`,
    on: (day, clock) => `am ${day} um ${clock} Uhr`,
    soon: 'in ein paar Minuten',
    days: (first, last) => `${first} bis ${last}`,
    thisDay: 'heute',
    nextDay: 'morgen',
    onDay: (day) => `am ${day}`,
  },
  city: (name) => CITIES[name] ?? name,

  meeting: {
    when: 'Wann:',
    forYou: (span) => `Auf deiner Uhr: ${span}`,
    where: 'Wo:',
    formats: { 'in person': 'Vor Ort', online: 'Online', hybrid: 'Vor Ort und online' },
    addressFrom: (moment) => `Die genaue Adresse steht ab ${moment} auf der Seite dazu.`,
    addressNow: 'Die genaue Adresse steht jetzt auf der Seite dazu.',
    linkFrom: (moment) => `Zum Gespräch kommst du ab ${moment}.`,
    linkNow: 'Zum Gespräch kommst du jetzt.',
    hostsSay: 'Die Gastgeber schreiben:',
    moreOnPage: 'Die Gastgeber haben ein paar Worte dazu geschrieben:',
    page: 'Zur Seite',
    wayThere: 'So kommst du hin',
    wayIntoCall: 'Zum Gespräch',
    going: 'Ich komme',
    maybe: 'Vielleicht',
    declined: 'Ich kann diesmal nicht',
    notThisWeek: 'Diese Woche nicht',
    notThisTime: 'Diesmal nicht',
    moreDates: (n) => count(n, { one: 'Und 1 weiterer Termin.', other: `Und ${n} weitere Termine.` }),
    allDates: 'Alle meine Termine ansehen',
    changeStanding: 'Mit meinem festen Platz aussetzen oder ihn ändern',
    reason: (title) => `Dieser Brief kam, weil du bei „${title}“ geantwortet hast.`,
  },

  footer: {
    unsubscribe: 'Briefe auswählen oder abbestellen',
    sentBy: (community) => `Geschickt von ${community}.`,
    help: (line, phone, hours) =>
      `Möchtest du jetzt mit jemandem reden? Hier hört dir jemand zu: ${line}, ${phone}, ${hours ?? 'Tag und Nacht'}.`,
    emergency: (number) => `Wenn jemand in Gefahr ist, ruf ${number} an.`,
    helpElsewhere:
      'Möchtest du jetzt mit jemandem reden? Hier sind kostenlose Nummern aus den meisten Ländern:',
  },

  signIn: {
    subject: 'Dein Code zum Anmelden',
    code: 'Hier ist dein Code:',
    orPress: 'Tippe ihn dort ein, wo du danach gefragt hast. Oder drücke hier:',
    press: 'Anmelden',
    otherBrowser: 'In einem anderen Browser als dem, mit dem du gefragt hast, brauchst du auch den Code.',
    minutes: (minutes) => `Beides gilt einmal, ${minutes} Minuten lang.`,
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen. Ohne ihn kann sich niemand anmelden.',
    reason: 'Dieser Brief kam, weil sich jemand mit deiner Adresse anmelden wollte.',
  },

  confirmReply: {
    subject: (title) => `Bitte bestätige: ${title}`,
    someone: (title) => `Jemand hat bei einer Antwort zu „${title}“ diese Adresse angegeben.`,
    wasItYou: 'Warst du das? Dann drücke hier, und deine Antwort zählt:',
    press: 'Ja, das war ich',
    until: (moment) => `Der Link gilt bis ${moment}.`,
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen, und es passiert nichts.',
    reason: 'Dieser Brief kam, weil deine Adresse bei einer Antwort angegeben wurde.',
  },

  confirmation: {
    going: {
      subject: (title) => `Du kommst: ${title}`,
      intro: (title) => `Schön, dass du zu „${title}“ kommst. Dein Platz ist für dich da.`,
      change: 'Pläne ändern sich, und das ist in Ordnung. Du kannst deine Antwort bis zum Anfang ändern:',
    },
    maybe: {
      subject: (title) => `Vielleicht: ${title}`,
      intro: (title) => `Vielleicht kommst du zu „${title}“. Danke, dass du es uns sagst.`,
      change: 'Du kannst dich bis zum Anfang entscheiden. Einmal drücken genügt:',
    },
    waitlisted: {
      subject: (title) => `Du stehst auf der Warteliste: ${title}`,
      intro: (title) =>
        `Alle Plätze für „${title}“ sind gerade vergeben, darum stehst du auf der Warteliste. Sobald ein Platz für dich frei wird, schreiben wir dir.`,
      change: 'Brauchst du keinen Platz mehr? Einmal drücken nimmt dich von der Liste:',
    },
    invitation:
      'Dein Kalender kann es aus diesem Brief übernehmen. Was du dort antwortest, kommt auch bei uns an.',
    file: 'Mit der Datei an diesem Brief kommt es in deinen Kalender.',
    leaveList: 'Von der Warteliste gehen',
  },

  placeGiven: {
    subject: (title) => `Ein Platz ist frei geworden, und er gehört dir: ${title}`,
    intro: (title) =>
      `Jemand hat einen Platz bei „${title}“ zurückgegeben, und du warst als Nächstes an der Reihe. Der Platz gehört dir, du musst nichts weiter tun.`,
    change: 'Kannst du doch nicht kommen? Das ist in Ordnung. Einmal drücken gibt den Platz weiter:',
  },

  placeOffered: {
    subject: (title) => `Ein Platz ist frei für dich: ${title}`,
    intro: (title) => `Bei „${title}“ ist ein Platz frei geworden, und du bist als Nächstes an der Reihe.`,
    until: (moment) => `Wir halten ihn für dich frei bis ${moment}.`,
    accept: 'Ja, ich komme',
    refuse: 'Nein, diesmal kann ich nicht',
    otherwise: 'Ein Nein ist in Ordnung. Ohne Antwort geht der Platz nach dieser Zeit an die Nächsten.',
  },

  standing: {
    subject: (title) => `Du kommst jedes Mal: ${title}`,
    intro: (title, often) => `Du kommst jedes Mal zu „${title}“: ${often}. Schön, dass du dabei sein wirst.`,
    held: (n) =>
      count(n, {
        one: 'Bei 1 kommenden Termin ist ein Platz für dich frei gehalten, und bei neuen, sobald sie geplant sind.',
        other: `Bei ${n} kommenden Terminen ist ein Platz für dich frei gehalten, und bei neuen, sobald sie geplant sind.`,
      }),
    waiting: (n) =>
      count(n, {
        one: 'Bei 1 Termin sind alle Plätze vergeben, deshalb stehst du dort auf der Warteliste. Wir schreiben dir, wenn ein Platz frei wird.',
        other: `Bei ${n} Terminen sind alle Plätze vergeben, deshalb stehst du dort auf der Warteliste. Wir schreiben dir, wenn ein Platz frei wird.`,
      }),
    next: 'Das ist der nächste:',
    skip: 'Du kannst einmal nicht? Dann genügt ein Druck in der Erinnerung oder auf der Seite des Termins. Nur dieser Termin geht an jemand anderen; alle anderen bleiben deine.',
    change: 'Du kannst eine Weile aussetzen oder deinen festen Platz aufgeben, wann immer du magst:',
    press: 'Meinen festen Platz ändern',
    reason: (title) => `Dieser Brief kam, weil du jedes Mal zu „${title}“ kommst.`,
  },

  standingQuestion: {
    subject: (title) => `Passt dein fester Platz noch für dich? ${title}`,
    intro: (title) =>
      `Bei „${title}“ ist jedes Mal ein Platz für dich frei gehalten. Wir haben eine Weile nichts von dir gehört und fragen deshalb: Passt das noch für dich? Beide Antworten sind in Ordnung.`,
    keep: 'Ja, mein Platz soll bleiben',
    giveUp: 'Jemand anderes kann ihn haben',
    nothing: 'Wenn du nichts tust, bleibt alles, wie es ist.',
  },

  maybeQuestion: {
    subject: (title) => `Weißt du es schon? ${title}`,
    intro: (title, when) => `„${title}“ fängt ${when} an. Du hast „vielleicht“ gesagt.`,
    ask: 'Wenn du es inzwischen weißt, genügt ein Druck, und die Gastgeber wissen es auch. Wenn nicht, ist das auch in Ordnung: Du musst nichts tun, und wir fragen nicht noch einmal.',
  },

  firstTime: {
    subject: (title) => `Für dein erstes Mal: ${title}`,
    intro: (title) => `Du bist zum ersten Mal bei „${title}“. Wir freuen uns auf dich.`,
    greeter: (name) => `${name} begrüßt alle, die neu sind. Frag gern nach ${name}.`,
    expect: 'Was dich erwartet, steht auf der Seite des Treffens.',
    greeterLater: 'Am Tag davor schreiben wir dir, wer dich begrüßt.',
  },

  reminder: {
    subject: (title, when) => `${when}: ${title}`,
    intro: (title, when) => `„${title}“ fängt ${when} an.`,
    going: 'Du hast gesagt, dass du kommst. Wir freuen uns auf dich.',
    maybe: 'Du hast „vielleicht“ gesagt. Du bist willkommen, auch wenn du nur zuhören magst.',
    change: 'Ist etwas dazwischengekommen? Auch das ist in Ordnung. Einmal drücken sagt es den Gastgebern:',
  },

  changed: {
    subject: (title) => `Geändert: ${title}`,
    subjectMoved: (title) => `Neue Zeit: ${title}`,
    intro: (title) => `Bei „${title}“ hat sich etwas geändert.`,
    title: 'Name',
    time: 'Zeit',
    format: 'Wie',
    area: 'Wo',
    before: (value) => `vorher: ${value}`,
    now: (value) => `jetzt: ${value}`,
    nothing: 'nicht gesagt',
    address: 'Die genaue Adresse ist jetzt eine andere.',
    file: 'Wenn es schon in deinem Kalender steht, bringt die Datei an diesem Brief die Änderung auch dorthin.',
    files:
      'Wenn diese Termine schon in deinem Kalender stehen, bringt die Datei an diesem Brief die Änderungen auch dorthin.',
    others: 'Deine anderen Termine ändern sich mit. Es sind:',
    takesPlace: 'Es findet doch statt.',
    alsoChanged: 'Bei diesen Terminen von dir ist etwas anderes neu:',
    introBack: (title) => `Bei „${title}“ ist wieder alles wie vor unserem letzten Brief.`,
    stillSuits: 'Passt es dir noch? Einmal drücken sagt es den Gastgebern:',
  },

  onAgain: {
    subject: (title) => `Es findet statt: ${title}`,
    intro: (title) =>
      `„${title}“ findet doch statt. Unser Brief, der etwas anderes sagte, gilt nicht mehr. Das Hin und Her tut uns leid.`,
    others: 'Auch diese Termine von dir finden statt:',
  },

  thanks: {
    subject: (title) => `Danke: ${title}`,
    intro: (title, span) =>
      `„${title}“ war am ${span}. Die Gastgeber haben ein paar Worte für alle geschrieben, die da waren oder kommen wollten.`,
    page: 'Die Links darin kannst du auf unserer Seite drücken',
    nothingToDo: 'Du musst nichts tun.',
  },
  cancelled: {
    subject: (title) => `Abgesagt: ${title}`,
    subjectMixed: (title) => `Manche Termine fallen aus, andere ändern sich: ${title}`,
    intro: (title) => `Es tut uns leid: „${title}“ findet nicht statt.`,
    was: (span) => `Es war geplant für ${span}.`,
    others: 'Auch diese deiner Termine fallen aus:',
    nothingToDo: 'Du musst nichts tun. Wir freuen uns, wenn wir dich ein andermal sehen.',
    file: 'Wenn es in deinem Kalender steht, kennzeichnet die Datei an diesem Brief es dort als abgesagt.',
    files:
      'Wenn diese Termine in deinem Kalender stehen, kennzeichnet die Datei an diesem Brief sie dort als abgesagt.',
    changed: 'Diese Termine von dir finden statt, aber etwas ist neu:',
    stillSuit: 'Passen sie dir nicht mehr? Auf ihren Seiten kannst du deine Antworten ändern.',
    filesMixed:
      'Wenn einer dieser Termine in deinem Kalender steht, sagt die Datei an diesem Brief es auch dort.',
  },

  invitation: {
    subject: (group) => `Du bist eingeladen: ${group}`,
    subjectUnknown: 'Eine Einladung für dich',
    intro: (group) => `Du bist zu „${group}“ eingeladen. Jemand aus der Leitung hätte dich gern dabei.`,
    introUnknown: (community) =>
      `Jemand von ${community} lädt dich in eine Gruppe ein. Wie sie heißt, steht auf der Seite, damit nur du es liest.`,
    press: 'Einladung ansehen',
    days: (days) => `Dort kannst du Ja oder Nein sagen. Der Link gilt ${days} Tage.`,
    notYou:
      'Du weißt nicht, worum es geht? Dann lass diesen Brief einfach liegen. Ohne dein Ja bist du in keiner Gruppe.',
    reason: 'Dieser Brief kam, weil jemand aus der Leitung einer Gruppe deine Adresse angegeben hat.',
  },

  approved: {
    subject: (group) => `Willkommen: ${group}`,
    intro: (group) => `Die Leitung hat Ja gesagt: Du gehörst jetzt zu „${group}“. Schön, dass du da bist.`,
    press: 'Ansehen, was stattfindet',
    reason: (group) => `Dieser Brief kam, weil du zu „${group}“ gehören wolltest.`,
  },

  declined: {
    subject: (group) => `Deine Anfrage: ${group}`,
    intro: (group) =>
      `Danke, dass du bei „${group}“ mitmachen wolltest. Diesmal konnte die Leitung nicht Ja sagen.`,
    notYou: 'Dafür kann es viele Gründe geben. Keiner davon heißt, dass mit dir etwas nicht stimmt.',
    others: 'Vielleicht passt eine andere Gruppe zu dir:',
    press: 'Andere Gruppen ansehen',
  },

  joinRequest: {
    subject: (group) => `Jemand möchte mitmachen: ${group}`,
    intro: (group) => `Jemand möchte bei „${group}“ mitmachen und wartet auf deine Antwort.`,
    where: 'Die Anfrage steht auf der Seite der Mitglieder.',
    press: 'Lesen und antworten',
  },

  calendarAnswer: {
    subject: (title) => `Bitte bestätige: ${title}`,
    said: {
      going: (title) => `Ein Kalender hat für dich geantwortet: Du kommst zu „${title}“.`,
      maybe: (title) => `Ein Kalender hat für dich geantwortet: Du kommst vielleicht zu „${title}“.`,
      declined: (title) =>
        `Ein Kalender hat für dich geantwortet: Du kannst diesmal nicht zu „${title}“ kommen.`,
    },
    notYet: 'Das zählt noch nicht. Drücke hier, sieh es dir an und sag es selbst:',
    press: 'Meine Antwort ansehen',
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen, und es passiert nichts.',
    reason: 'Dieser Brief kam, weil in deinem Namen eine Antwort bei uns ankam.',
  },

  invitationWithdrawn: {
    subject: (title) => `Aus deinem Kalender: ${title}`,
    intro: (title) => `Du kommst nun doch nicht zu „${title}“. Das ist in Ordnung.`,
    file: 'Dieser Brief nimmt es aus deinem Kalender. Du brauchst nichts zu tun.',
    reason: (title) => `Dieser Brief kam, weil dein Kalender eine Einladung zu „${title}“ hatte.`,
  },

  replyNote: {
    subject: (title) => `Jemand hat zurückgeschrieben: ${title}`,
    intro: (title) =>
      `Jemand hat ein paar Worte zu „${title}“ geschrieben. Sie stehen auf einer Seite, die nur Gastgeber lesen können.`,
    press: 'Lesen',
  },

  hostNote: {
    subject: (group) => `Neue Antworten: ${group}`,
    intro: (group) => `Das hat sich bei „${group}“ seit dem letzten Mal geändert.`,
    fresh: (n) => count(n, { one: `${n} neue Antwort`, other: `${n} neue Antworten` }),
    changed: (n) => count(n, { one: `${n} geänderte Antwort`, other: `${n} geänderte Antworten` }),
    regulars: (n) =>
      count(n, { one: `${n} Person kommt jetzt jedes Mal`, other: `${n} Personen kommen jetzt jedes Mal` }),
    withdrawn: (n) =>
      count(n, { one: `${n} Antwort zurückgenommen`, other: `${n} Antworten zurückgenommen` }),
    press: 'Liste öffnen',
  },
  clocksChanged: {
    subject: (group) => `Neue Regeln für die Uhren: ${group}`,
    intro: (group) =>
      `Ein Land hat die Regeln für seine Uhren geändert. Darum haben wir die kommenden Termine von „${group}“ neu berechnet. Diese liegen anders als bisher.`,
    stays: (shift, isLater, before, now) =>
      `Die Uhren dort zeigen, was vereinbart ist. Überall sonst beginnt es ${shift} ${isLater ? 'später' : 'früher'}: um ${now} UTC statt um ${before} UTC.`,
    before: (when) => `Bisher: ${when}`,
    more: (n) =>
      count(n, {
        one: `${n} weiterer Termin verschiebt sich auch.`,
        other: `${n} weitere Termine verschieben sich auch.`,
      }),
    nothingToDo:
      'Du musst nichts tun: Seiten, Erinnerungen und Kalender folgen den neuen Regeln. Wenn euch jetzt eine andere Uhrzeit besser passt, kannst du sie ändern.',
    press: 'Termine ansehen',
  },

  hostReason: (group) => `Dieser Brief kam, weil du dich um „${group}“ kümmerst.`,
};
