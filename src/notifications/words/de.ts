import { translation } from './translation.js';

/** Says du to everyone. */
export const de = translation({
  hello: 'Hallo {name},',
  helloUnnamed: 'Hallo,',

  time: {
    span: '{day}, {from} bis {to} Uhr',
    moment: '{day}, {clock} Uhr',
    onClocksOf: '{span} (Ortszeit {city})',
    today: 'heute um {clock} Uhr',
    tomorrow: 'morgen um {clock} Uhr',
    on: 'am {day} um {clock} Uhr',
    soon: 'in ein paar Minuten',
    days: '{first} bis {last}',
    thisDay: 'heute',
    nextDay: 'morgen',
    onDay: 'am {day}',
  },

  meeting: {
    when: 'Wann:',
    forYou: 'Auf deiner Uhr: {span}',
    where: 'Wo:',
    formats: { 'in person': 'Vor Ort', online: 'Online', hybrid: 'Vor Ort und online' },
    addressFrom: 'Die genaue Adresse steht ab {moment} auf der Seite dazu.',
    addressNow: 'Die genaue Adresse steht jetzt auf der Seite dazu.',
    linkFrom: 'Zum Gespräch kommst du ab {moment}.',
    linkNow: 'Du kannst jetzt zum Gespräch dazukommen.',
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
    moreDates: '{n, plural, one {Und # weiterer Termin.} other {Und # weitere Termine.}}',
    allDates: 'Alle meine Termine ansehen',
    changeStanding: 'Mit meinem festen Platz aussetzen oder ihn ändern',
    reason: 'Dieser Brief kam, weil du bei „{title}“ geantwortet hast.',
  },

  footer: {
    mailbox: 'Antworten auf diesen Brief gehen an ein Postfach der Gastgeber. Dort sehen sie deine Adresse.',
    unsubscribe: 'Briefe auswählen oder abbestellen',
    sentBy: 'Geschickt von {community}.',
    help: 'Möchtest du jetzt mit jemandem reden? Hier hört dir jemand zu: {line}, {phone}, {hours}.',
    dayAndNight: 'Tag und Nacht',
    emergency: 'Wenn jemand in Gefahr ist, ruf {number} an.',
    helpElsewhere: 'Möchtest du jetzt mit jemandem reden? Hier findest du kostenlose Nummern:',
    helpPage: 'Jemanden zum Reden finden',
  },

  signIn: {
    subject: 'Dein Code zum Anmelden',
    code: 'Hier ist dein Code:',
    orPress: 'Tippe ihn dort ein, wo du danach gefragt hast. Oder drücke hier:',
    press: 'Anmelden',
    otherBrowser: 'In einem anderen Browser als dem, mit dem du gefragt hast, brauchst du auch den Code.',
    minutes: 'Beides gilt einmal, {minutes, plural, one {# Minute} other {# Minuten}} lang.',
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen. Ohne ihn kann sich niemand anmelden.',
    reason: 'Dieser Brief kam, weil sich jemand mit deiner Adresse anmelden wollte.',
  },

  confirmReply: {
    subject: 'Bitte bestätige: {title}',
    someone: 'Jemand hat bei einer Antwort zu „{title}“ diese Adresse angegeben.',
    wasItYou: 'Warst du das? Dann drücke hier, und deine Antwort zählt:',
    press: 'Ja, das war ich',
    until: 'Der Link gilt bis {moment}.',
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen, und es passiert nichts.',
    reason: 'Dieser Brief kam, weil deine Adresse bei einer Antwort angegeben wurde.',
  },

  confirmation: {
    going: {
      subject: 'Du kommst: {title}',
      intro: 'Schön, dass du zu „{title}“ kommst. Dein Platz ist für dich da.',
      change: 'Pläne ändern sich, und das ist in Ordnung. Du kannst deine Antwort bis zum Anfang ändern:',
    },
    maybe: {
      subject: 'Vielleicht: {title}',
      intro: 'Vielleicht kommst du zu „{title}“. Danke, dass du es uns sagst.',
      change: 'Du kannst dich bis zum Anfang entscheiden. Einmal drücken genügt:',
    },
    waitlisted: {
      subject: 'Du stehst auf der Warteliste: {title}',
      intro:
        'Alle Plätze für „{title}“ sind gerade vergeben, darum stehst du auf der Warteliste. Sobald ein Platz für dich frei wird, schreiben wir dir.',
      change: 'Brauchst du keinen Platz mehr? Einmal drücken nimmt dich von der Liste:',
    },
    invitation:
      'Dein Kalender kann es aus diesem Brief übernehmen. Was du dort antwortest, kommt auch bei uns an.',
    file: 'Mit der Datei an diesem Brief kommt es in deinen Kalender.',
    leaveList: 'Von der Warteliste gehen',
    ahead: {
      next: 'Du bist als Nächstes an der Reihe.',
      one: 'Jemand ist vor dir an der Reihe.',
      few: 'Ein paar Menschen sind vor dir an der Reihe.',
      many: 'Viele Menschen sind vor dir an der Reihe.',
    },
  },

  placeGiven: {
    subject: 'Ein Platz ist frei geworden, und er gehört dir: {title}',
    intro:
      'Bei „{title}“ ist ein Platz frei geworden, und du warst als Nächstes an der Reihe. Der Platz gehört dir, du musst nichts weiter tun.',
    change: 'Kannst du doch nicht kommen? Das ist in Ordnung. Einmal drücken gibt den Platz weiter:',
  },

  placeOffered: {
    subject: 'Ein Platz ist frei für dich: {title}',
    intro: 'Bei „{title}“ ist ein Platz frei geworden, und du bist als Nächstes an der Reihe.',
    until: 'Wir halten ihn für dich frei bis {moment}.',
    accept: 'Ja, ich komme',
    refuse: 'Nein, diesmal kann ich nicht',
    otherwise: 'Ein Nein ist in Ordnung. Ohne Antwort geht der Platz nach dieser Zeit an die Nächsten.',
  },

  notification: {
    reminder: 'Ein Treffen {when}',
    offer: 'Ein Platz bei einem Treffen wird für dich freigehalten bis {moment}',
    code: 'Dein Code: {code}. Er gilt {minutes, plural, one {# Minute} other {# Minuten}} lang. Wenn du nicht danach gefragt hast, musst du nichts tun.',
  },

  standing: {
    subject: 'Du kommst jedes Mal: {title}',
    intro: 'Du kommst jedes Mal zu „{title}“: {often}. Schön, dass du dabei sein wirst.',
    held: '{n, plural, one {Bei # kommenden Termin ist ein Platz für dich freigehalten, und bei neuen, sobald sie geplant sind.} other {Bei # kommenden Terminen ist ein Platz für dich freigehalten, und bei neuen, sobald sie geplant sind.}}',
    waiting:
      '{n, plural, one {Bei # Termin sind alle Plätze vergeben, deshalb stehst du dort auf der Warteliste. Wir schreiben dir, wenn ein Platz frei wird.} other {Bei # Terminen sind alle Plätze vergeben, deshalb stehst du dort auf der Warteliste. Wir schreiben dir, wenn ein Platz frei wird.}}',
    next: 'Das ist der nächste:',
    skip: 'Du kannst einmal nicht? Dann genügt ein Druck in der Erinnerung oder auf der Seite des Termins. Nur dieser Termin geht an jemand anderen; alle anderen bleiben deine.',
    change: 'Du kannst eine Weile aussetzen oder deinen festen Platz aufgeben, wann immer du magst:',
    press: 'Meinen festen Platz ändern',
    reason: 'Dieser Brief kam, weil du jedes Mal zu „{title}“ kommst.',
  },

  standingQuestion: {
    subject: 'Passt dein fester Platz noch für dich? {title}',
    intro:
      'Bei „{title}“ ist jedes Mal ein Platz für dich freigehalten. Wir haben eine Weile nichts von dir gehört und fragen deshalb: Passt das noch für dich? Beide Antworten sind in Ordnung.',
    keep: 'Ja, mein Platz soll bleiben',
    giveUp: 'Jemand anderes kann ihn haben',
    nothing: 'Wenn du nichts tust, bleibt alles, wie es ist.',
  },

  maybeQuestion: {
    subject: 'Weißt du es schon? {title}',
    intro: '„{title}“ fängt {when} an. Du hast „vielleicht“ gesagt.',
    ask: 'Wenn du es inzwischen weißt, genügt ein Druck, und die Gastgeber wissen es auch. Wenn nicht, ist das auch in Ordnung: Du musst nichts tun, und wir fragen nicht noch einmal.',
  },

  firstTime: {
    subject: 'Für dein erstes Mal: {title}',
    intro: 'Du bist zum ersten Mal bei „{title}“. Wir freuen uns auf dich.',
    greeter: '{name} begrüßt alle, die neu sind. Frag gern nach {name}.',
    expect: 'Was dich erwartet, steht auf der Seite des Treffens.',
    greeterLater: 'Am Tag davor schreiben wir dir, wer dich begrüßt.',
  },

  reminder: {
    subject: '{when}: {title}',
    intro: '„{title}“ fängt {when} an.',
    going: 'Du hast gesagt, dass du kommst. Wir freuen uns auf dich.',
    maybe: 'Du hast „vielleicht“ gesagt. Du bist willkommen, auch wenn du nur zuhören magst.',
    change: 'Ist etwas dazwischengekommen? Auch das ist in Ordnung. Einmal drücken sagt es den Gastgebern:',
  },

  changed: {
    subject: 'Geändert: {title}',
    subjectMoved: 'Neue Zeit: {title}',
    intro: 'Bei „{title}“ hat sich etwas geändert.',
    title: 'Name',
    time: 'Zeit',
    format: 'Wie',
    area: 'Wo',
    before: 'vorher: {value}',
    now: 'jetzt: {value}',
    nothing: 'nicht gesagt',
    address: 'Die genaue Adresse ist jetzt eine andere.',
    file: 'Wenn es schon in deinem Kalender steht, bringt die Datei an diesem Brief die Änderung auch dorthin.',
    files:
      'Wenn diese Termine schon in deinem Kalender stehen, bringt die Datei an diesem Brief die Änderungen auch dorthin.',
    others: 'Deine anderen Termine ändern sich mit. Es sind:',
    takesPlace: 'Es findet doch statt.',
    alsoChanged: 'Bei diesen Terminen von dir ist etwas anderes neu:',
    introBack: 'Bei „{title}“ ist wieder alles wie vor unserem letzten Brief.',
    stillSuits: 'Passt es dir noch? Einmal drücken sagt es den Gastgebern:',
  },

  onAgain: {
    subject: 'Es findet statt: {title}',
    intro:
      '„{title}“ findet doch statt. Unser Brief, der etwas anderes sagte, gilt nicht mehr. Das Hin und Her tut uns leid.',
    others: 'Auch diese Termine von dir finden statt:',
  },

  thanks: {
    subject: 'Danke: {title}',
    intro: '„{title}“ war am {span}.',
    page: 'Die Links darin kannst du auf unserer Seite drücken',
    nothingToDo: 'Du musst nichts tun.',
  },
  cancelled: {
    subject: 'Abgesagt: {title}',
    subjectMixed: 'Manche Termine fallen aus, andere ändern sich: {title}',
    intro: 'Es tut uns leid: „{title}“ findet nicht statt.',
    was: 'Es war geplant für {span}.',
    others: 'Auch diese deiner Termine fallen aus:',
    nothingToDo: 'Du musst nichts tun. Wir freuen uns, wenn wir dich ein andermal sehen.',
    next: 'Das nächste Mal ist {span}.',
    nextGoing: 'Das nächste Mal ist {span}, und du kommst dazu.',
    elsewhere: 'Wenn du in den nächsten Tagen Gesellschaft möchtest: Diese Treffen sind für alle offen:',
    file: 'Wenn es in deinem Kalender steht, kennzeichnet die Datei an diesem Brief es dort als abgesagt.',
    files:
      'Wenn diese Termine in deinem Kalender stehen, kennzeichnet die Datei an diesem Brief sie dort als abgesagt.',
    changed: 'Diese Termine von dir finden statt, aber etwas ist neu:',
    stillSuit: 'Passen sie dir nicht mehr? Auf ihren Seiten kannst du deine Antworten ändern.',
    filesMixed:
      'Wenn einer dieser Termine in deinem Kalender steht, sagt die Datei an diesem Brief es auch dort.',
  },

  invitation: {
    subject: 'Du bist eingeladen: {group}',
    subjectUnknown: 'Eine Einladung für dich',
    intro: 'Du bist zu „{group}“ eingeladen. Jemand aus der Leitung hätte dich gern dabei.',
    introUnknown:
      'Jemand von {community} lädt dich in eine Gruppe ein. Wie sie heißt, steht auf der Seite, damit nur du es liest.',
    press: 'Einladung ansehen',
    days: 'Dort kannst du Ja oder Nein sagen. Der Link gilt {days, plural, one {# Tag} other {# Tage}}.',
    notYou:
      'Du weißt nicht, worum es geht? Dann lass diesen Brief einfach liegen. Ohne dein Ja kommst du in keine Gruppe.',
    reason: 'Dieser Brief kam, weil jemand aus der Leitung einer Gruppe deine Adresse angegeben hat.',
  },

  approved: {
    subject: 'Willkommen: {group}',
    intro: 'Die Leitung hat Ja gesagt: Du gehörst jetzt zu „{group}“. Schön, dass du da bist.',
    press: 'Ansehen, was stattfindet',
    reason: 'Dieser Brief kam, weil du zu „{group}“ gehören wolltest.',
  },

  declined: {
    subject: 'Deine Anfrage: {group}',
    intro: 'Danke, dass du bei „{group}“ mitmachen wolltest. Diesmal konnte die Leitung nicht Ja sagen.',
    notYou: 'Dafür kann es viele Gründe geben. Keiner davon heißt, dass mit dir etwas nicht stimmt.',
    others: 'Vielleicht passt eine andere Gruppe zu dir:',
    press: 'Andere Gruppen ansehen',
  },

  joinRequest: {
    subject: 'Jemand möchte mitmachen: {group}',
    intro: 'Jemand möchte bei „{group}“ mitmachen und wartet auf deine Antwort.',
    where: 'Die Anfrage steht auf der Seite der Mitglieder.',
    press: 'Lesen und antworten',
  },

  calendarAnswer: {
    subject: 'Bitte bestätige: {title}',
    said: {
      going: 'Ein Kalender hat für dich geantwortet: Du kommst zu „{title}“.',
      maybe: 'Ein Kalender hat für dich geantwortet: Du kommst vielleicht zu „{title}“.',
      declined: 'Ein Kalender hat für dich geantwortet: Du kannst diesmal nicht zu „{title}“ kommen.',
    },
    notYet: 'Das zählt noch nicht. Drücke hier, sieh es dir an und sag es selbst:',
    press: 'Meine Antwort ansehen',
    notYou: 'Warst du das nicht? Dann lass diesen Brief einfach liegen, und es passiert nichts.',
    reason: 'Dieser Brief kam, weil in deinem Namen eine Antwort bei uns ankam.',
  },

  invitationWithdrawn: {
    subject: 'Aus deinem Kalender: {title}',
    intro: 'Du kommst nun doch nicht zu „{title}“. Das ist in Ordnung.',
    file: 'Dieser Brief nimmt es aus deinem Kalender. Du brauchst nichts zu tun.',
    reason: 'Dieser Brief kam, weil dein Kalender eine Einladung zu „{title}“ hatte.',
  },

  replyNote: {
    subject: 'Jemand hat zurückgeschrieben: {title}',
    intro:
      'Jemand hat ein paar Worte zu „{title}“ geschrieben. Sie stehen auf einer Seite, die nur Gastgeber lesen können.',
    press: 'Lesen',
  },

  newEvents: {
    subject: 'Neu: {title}',
    subjectMany: '{n, plural, one {# neues Treffen} other {# neue Treffen}}: {group}',
    intro: 'Bei „{group}“ gibt es etwas Neues. Du bist dort willkommen, und du musst nicht antworten.',
    often: 'Es findet mehrmals statt: {often}. Das nächste Mal:',
    reason: 'Dieser Brief kam, weil du sofort hören möchtest, was bei „{group}“ neu ist.',
  },

  digest: {
    subject: 'Was für dich ansteht',
    intro:
      '{often, select, daily {Das steht bis morgen für dich an.} other {Das steht in dieser Woche für dich an.}}',
    yours: 'Du hast geantwortet für:',
    answers: {
      going: 'Du kommst.',
      maybe: 'Du hast „vielleicht“ gesagt.',
      waitlisted: 'Du stehst auf der Warteliste.',
      offered: 'Ein Platz wird für dich freigehalten. Auf seiner Seite steht, bis wann.',
    },
    fresh: 'Neu bei „{group}“:',
    opened: 'Hier gibt es wieder Plätze:',
    often: 'Mehrmals: {often}. Das nächste Mal:',
    more: '{n, plural, one {Und # weiteres.} other {Und # weitere.}}',
    elsewhere:
      '{n, plural, one {In # weiteren Gruppe gibt es Neues.} other {In # weiteren Gruppen gibt es Neues.}}',
    groups: 'Meine Gruppen ansehen',
    all: 'Alles ansehen, was ansteht',
    reason:
      '{often, select, daily {Dieser Brief kam, weil du jeden Tag wissen möchtest, was für dich ansteht.} weekly {Dieser Brief kam, weil du jede Woche wissen möchtest, was für dich ansteht.} other {Dieser Brief kam, weil es etwas Neues gibt. Er kommt höchstens einmal in der Woche.}}',
  },

  dayRoster: {
    subject: '{day, select, today {Wer heute kommt} other {Wer morgen kommt}}',
    intro:
      '{day, select, today {Das findet heute statt, wo du zu den Gastgebern gehörst.} other {Das findet morgen statt, wo du zu den Gastgebern gehörst.}}',
    nobody: 'Noch niemand hat zugesagt.',
    going: '{n, plural, one {# Mensch kommt.} other {# Menschen kommen.}}',
    maybe:
      '{n, plural, one {# Mensch hat „vielleicht“ gesagt.} other {# Menschen haben „vielleicht“ gesagt.}}',
    waiting: '{n, plural, one {# Mensch wartet auf einen Platz.} other {# Menschen warten auf einen Platz.}}',
    newcomers: '{n, plural, one {# Mensch kommt zum ersten Mal.} other {# Menschen kommen zum ersten Mal.}}',
    needs:
      '{n, plural, one {# Mensch hat euch gesagt, was das Kommen leichter macht.} other {# Menschen haben euch gesagt, was das Kommen leichter macht.}}',
    unreachable:
      '{n, plural, one {# Mensch bekommt unsere Briefe nicht.} other {# Menschen bekommen unsere Briefe nicht.}}',
    noLeader: 'Es ist noch niemand genannt, der leitet.',
    requests: '{n, plural, one {# Mensch möchte in die Gruppe} other {# Menschen möchten in die Gruppe}}',
    press: 'Liste öffnen',
    reason:
      '{day, select, today {Dieser Brief kam, weil du morgens wissen möchtest, wer zu Treffen kommt, um die du dich kümmerst.} other {Dieser Brief kam, weil du am Abend vorher wissen möchtest, wer zu Treffen kommt, um die du dich kümmerst.}}',
  },

  hostLetter: {
    subject: 'Nachricht von den Gastgebern: {name}',
    test: 'Das ist eine Probe. Nur du bekommst sie.',
    said: 'Die Gastgeber von „{name}“ schreiben:',
    wrote:
      'Die Gastgeber von „{name}“ haben dir geschrieben. Was sie schreiben, steht auf unserer Seite, damit nur du es liest.',
    press: 'Lesen',
    answer: 'Du kannst auf diesen Brief antworten. Nur die Gastgeber lesen, was du schreibst.',
    noAnswer: 'Antworten auf diesen Brief liest niemand.',
    reason: 'Dieser Brief kam, weil du zu „{group}“ gehörst.',
  },

  hostNote: {
    subject: 'Neue Antworten: {group}',
    intro: 'Das hat sich bei „{group}“ seit dem letzten Mal geändert.',
    fresh: '{n, plural, one {# neue Antwort} other {# neue Antworten}}',
    changed: '{n, plural, one {# geänderte Antwort} other {# geänderte Antworten}}',
    regulars: '{n, plural, one {# Person kommt jetzt jedes Mal} other {# Personen kommen jetzt jedes Mal}}',
    withdrawn: '{n, plural, one {# Antwort zurückgenommen} other {# Antworten zurückgenommen}}',
    press: 'Liste öffnen',
  },
  remindersMissed: {
    subject: 'Einige Erinnerungen konnten nicht hinausgehen: {group}',
    intro:
      '{n, plural, one {Dieses Treffen von „{group}“ hat begonnen, bevor alle Erinnerungen hinausgehen konnten.} other {Diese Treffen von „{group}“ haben begonnen, bevor alle Erinnerungen hinausgehen konnten.}}',
    perhaps: 'Wenn jemand nicht gekommen ist, liegt es vielleicht daran.',
    nothing: 'Du musst nichts tun. Nach dem Beginn bekommt niemand mehr eine Erinnerung.',
    press: 'Liste öffnen',
  },
  clocksChanged: {
    subject: 'Neue Regeln für die Uhren: {group}',
    intro:
      'Ein Land hat die Regeln für seine Uhren geändert. Darum haben wir die kommenden Termine von „{group}“ neu berechnet. Diese liegen anders als bisher.',
    stays:
      'Die Uhren dort zeigen, was vereinbart ist. Überall sonst beginnt es {shift} {direction, select, later {später} other {früher}}: um {now} UTC statt um {before} UTC.',
    before: 'Bisher: {when}',
    more: '{n, plural, one {# weiterer Termin verschiebt sich auch.} other {# weitere Termine verschieben sich auch.}}',
    nothingToDo:
      'Du musst nichts tun: Seiten, Erinnerungen und Kalender folgen den neuen Regeln. Wenn euch jetzt eine andere Uhrzeit besser passt, kannst du sie ändern.',
    press: 'Termine ansehen',
  },

  laneNames: {
    'sign-in': 'Codes zum Anmelden und Bestätigungen',
    changes: 'Änderungen, Antworten und Plätze',
    reminders: 'Erinnerungen und Notizen',
    digests: 'Neues und was ansteht',
    channels: 'Nachrichten auf Geräten und über den Webhook',
  },

  mailboxCode: {
    subject: 'Ein Code für Antworten auf Briefe',
    someone:
      'Jemand möchte, dass Antworten auf Briefe von {community} an diese Adresse gehen. Wenn das stimmt, tippe diesen Code dort ein, wo danach gefragt wird:',
    aDay: 'Er gilt einen Tag lang.',
    notYou:
      'Wenn du davon nichts weißt, lass diesen Brief einfach liegen. Ohne den Code kommt hier nichts an.',
    reason: 'Dieser Brief kam, weil jemand diese Adresse für Antworten auf Briefe angegeben hat.',
  },

  lettersStuck: {
    subject: 'Briefe gehen nicht so hinaus, wie sie sollten',
    intro: 'Briefe dieser Art kommen zu spät, gehen nicht hinaus oder kommen zurück:',
    doThis:
      'Bitte sieh nach, ob ein Worker läuft und ob der Mailserver antwortet. Auf einer Seite steht, wie viele Briefe es sind und seit wann:',
    press: 'Nachsehen, wie es den Briefen geht',
    after: 'Was wartet, geht von selbst hinaus, sobald der Weg frei ist. Dann sagt dir das noch ein Brief.',
  },

  lettersFlow: {
    subject: 'Briefe gehen wieder hinaus',
    intro: 'Briefe gehen wieder so hinaus, wie sie sollen.',
    left: 'Was zu spät gekommen wäre, um zu nützen, wurde weggelassen. Auf einer Seite steht, wie viele Briefe das waren:',
  },

  lookAfterSite: 'Dieser Brief kam, weil du dich um diese Website kümmerst.',

  hostReason: 'Dieser Brief kam, weil du dich um „{group}“ kümmerst.',
});
