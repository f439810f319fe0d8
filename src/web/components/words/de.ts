import { de as refusals } from '../../../common/refusals/meeting-words/de.js';
import { translationOf } from '../../../common/words/message.js';
import { de as letters } from '../../../notifications/words/de.js';
import type { en } from './en.js';
import { de as saying } from '../saying/words/de.js';

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
    save: 'Speichern',
    someone: 'Jemand',
    startGroup: 'Eine Gruppe gründen',
    topic: 'Thema',
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
    tooMany: refusals.rsvps.tooSmall,
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

  saidToHosts: {
    firstTime: 'Zum ersten Mal',
    countedOnly: 'Nur gezählt',
    noRecordings: 'Keine Fotos oder Aufnahmen',
    recordingsFine: 'Fotos und Aufnahmen sind in Ordnung',
    needs: 'Macht das Kommen leichter',
    yes: saying.choices.yes,
    no: saying.choices.no,
  },

  confirm: { again: 'Etwas ändern' },

  calledName: {
    label: 'Wie sollen wir dich nennen?',
    help: 'Ein Vorname oder ein anderer Name. Nur die Gastgeber dieser Gruppe sehen ihn.',
  },

  letterWishes: {
    language: 'Sprache meiner Briefe',
    letters: 'Briefe, die ich möchte',
    lettersHelp:
      'Auch von Änderungen und Absagen schreiben wir. Wenn du die Briefe einer Gruppe abbestellst, erfährst du trotzdem, wenn ein Treffen, zu dem du geantwortet hast, eine andere Zeit oder einen anderen Ort bekommt; das endet nur, wenn du die Briefe zu diesem Treffen abbestellst. Wenn ein Treffen abgesagt wird, zu dem du kommst, erfährst du es in jedem Fall.',
    confirmations: 'Wenn ich geantwortet habe',
    hostLetters: 'Wenn Gastgeber an alle schreiben',
    hostLettersHelp:
      'An alle, die zu einem Treffen kommen, oder an alle Mitglieder einer Gruppe. Was sie schreiben, findest du auch auf diesen Seiten.',
    hostNotes: 'Eine tägliche Notiz zu Gruppen, um die ich mich kümmere',
    hostNotesHelp:
      'Auch wenn jemand zurückgeschrieben hat oder ein Treffen angefangen hat, bevor alle Erinnerungen hinausgehen konnten.',
    otherMeetings: 'Wenn ein Treffen von mir abgesagt wird: was sonst ansteht',
    otherMeetingsHelp: 'Der Brief nennt dann auch bis zu drei offene Treffen der nächsten sieben Tage.',
    invitations: 'Einladungen, auf die mein Kalender antworten kann',
    invitationsHelp:
      'Briefe zu einem Treffen, zu dem du geantwortet hast, tragen es in deinen Kalender ein. Dort kannst du deine Antwort ändern, und Änderungen kommen von selbst. Wer deinen Kalender sieht, sieht es.',
    dayRosters: 'Wie viele zu Treffen kommen, um die ich mich kümmere',
    dayRostersHelp:
      'Für Gastgeber: ein Brief zu einem Tag, nach meiner eigenen Uhr. Ohne Treffen kommt keiner.',
    dayRostersWhen: {
      evening: 'Am Abend davor, um 18:00 Uhr',
      morning: 'Am Morgen, um 7:00 Uhr',
      never: 'Nicht als Brief',
    },
    quietHours: 'Meine Ruhezeit',
    quietHoursHelp:
      'Erinnerungen zu Zeiten, die Gastgeber gewählt haben, warten, bis diese Stunden vorbei sind. Ebenso Neues, Fragen, Dank und Notizen an Gastgeber, wenn sie dann nicht zu spät kämen. Wenn dir ein Platz von der Warteliste angeboten wird, steht die Zeit zum Antworten still, und keines deiner Geräte macht ein Geräusch, wenn das Treffen nicht bald ist. Erinnerungen zu Zeiten, die du selbst gewählt hast, kommen trotzdem. Zweimal die gleiche Zeit heißt: nie.',
    quietFrom: 'Von',
    quietUntil: 'Bis',
  },

  reminderWishes: {
    legend: 'Erinnerungen vor einem Treffen',
    when: 'Wann sollen sie kommen?',
    hosts: 'Wann die Gastgeber des Treffens es gewählt haben',
    own: 'Zu diesen Zeiten:',
    none: 'Keine Erinnerungen',
    times: 'Meine eigenen Zeiten',
    timesHelp: 'Bis zu fünf von jeder Art. Uhrzeiten gelten in meiner Zeitzone.',
  },

  newsWishes: {
    legend: 'Was neu ist, und was für mich ansteht',
    newEvents: 'Wie erfahre ich von neuen Treffen in meinen Gruppen?',
    newEventsHow: {
      'at-once': 'Sofort, in einem eigenen Brief',
      digest: 'In dem Brief, der sagt, was für mich ansteht',
      never: 'Nicht als Brief',
    },
    digest: 'Wie oft sagt ein Brief, was für mich ansteht?',
    digestHelp: 'Er sagt auch, wo es wieder Plätze gibt. Wenn es nichts zu sagen gibt, kommt keiner.',
    digestHow: {
      news: 'Einmal in der Woche, wenn etwas neu ist',
      weekly: 'Jede Woche, mit den Treffen, zu denen ich geantwortet habe',
      daily: 'Jeden Tag, mit den Treffen, zu denen ich geantwortet habe',
      never: 'Nie',
    },
    day: 'Tag für den wöchentlichen Brief',
    hour: 'Uhrzeit',
    hourHelp: 'Nach meiner eigenen Uhr. In meiner Ruhezeit wartet er, bis sie vorbei ist.',
  },

  ownLettersStopped: {
    heading: 'Briefe erreichen dich gerade nicht',
    why: {
      full: 'Ein Brief an dich kam zurück, weil dein Postfach voll ist.',
      refused:
        'Ein Brief an dich konnte nicht zugestellt werden. Der Mailserver sagt, dass er für deine Adresse keine Briefe annimmt.',
      bounced: 'Ein Brief an dich kam zurück.',
      complained:
        'Dein Mailprogramm hat uns gesagt, dass ein Brief von uns nicht erwünscht war. Das kann aus Versehen passieren.',
      said: 'Jemand, der sich um diese Seiten kümmert, hat alle Briefe an deine Adresse gestoppt.',
    },
    since: 'Darum schreiben wir nicht mehr, seit <since></since>.',
    sinceUntil:
      'Darum schreiben wir nicht mehr, seit <since></since>, und versuchen es wieder am <until></until>.',
    talk: 'Das gilt auch für den Brief zum Anmelden. Sprich darum bitte mit ihnen, bevor du dich abmeldest. Deine Treffen auf diesen Seiten zeigen immer, wie es steht.',
    again: 'Möchtest du sie wieder? Dann lass dir einen Code schicken und tippe ihn ein.',
    works:
      'Funktioniert deine Adresse? Dann lass dir einen Code schicken und tippe ihn ein. Danach kommen wieder Briefe.',
    untilThen: 'Bis dahin zeigen deine Treffen auf diesen Seiten immer, wie es steht.',
    press: 'Schickt mir einen Code',
  },

  devices: {
    heading: 'Mitteilungen auf meinen Geräten',
    help: 'Außer den Briefen kann dir ein Gerät Bescheid sagen, bevor deine Treffen anfangen und wenn ein Platz für dich freigehalten wird. Es zeigt nur Worte wie „Ein Treffen morgen um 19:00 Uhr“: keine Gruppe, keinen Namen, keinen Ort. Das endet, wenn du dich dort abmeldest oder damit 30 Tage lang nicht hier warst.',
    thisOne: '(dieses hier)',
    since: 'Seit {moment}',
    turnOff: 'Abschalten<hush> auf {device}</hush>',
    turnOn: 'Auf diesem Gerät einschalten',
    cannot:
      'Dieser Browser kann keine Mitteilungen zeigen. Auf iPhone oder iPad lege diese Seite zuerst auf den Home-Bildschirm.',
    notAllowed:
      'Dein Browser ist so eingestellt, dass er von diesen Seiten keine Mitteilungen zeigt. Das kannst du in seinen Einstellungen ändern.',
    failed:
      'Das hat gerade nicht geklappt. Dein Browser konnte seinen Dienst für Mitteilungen nicht erreichen. Briefe kommen wie bisher.',
  },

  feedWishes: {
    device: 'Für welches Gerät?',
    deviceHelp:
      'Mach für jedes eine eigene, damit du bei einem verlorenen Telefon nur diese beenden kannst. Zum Beispiel: Mein Telefon.',
    kind: 'Welche Treffen?',
    mine: 'Zu denen ich ja oder vielleicht gesagt habe',
    hosting: 'Die ich leite',
    hostingHelp: 'Mit der Zahl derer, die kommen, und nie, wer.',
    names: 'Namen von Gruppen und Treffen',
    asInSettings:
      '{now, select, everywhere {Wie in meinen Einstellungen: überall unauffällig} nowhere {Wie in meinen Einstellungen: volle Namen} other {Wie in meinen Einstellungen: unauffällig, wo eine Gruppe es möchte}}',
    discreet: 'Unauffällig',
    discreetHelp: 'In Gruppen, die unauffällig sind, oder in allen, wenn meine Einstellungen das sagen.',
    full: 'Volle Namen',
    fullHelp: 'Für ein Gerät, auf das sonst niemand schaut.',
    maybes: 'Zeigen, wozu ich „Vielleicht“ gesagt habe',
    alarms: 'Soll es vor einem Treffen klingeln?',
    alarmsHelp: 'Bis zu fünfmal. Google und manche andere Apps lassen das Klingeln weg.',
  },
});
