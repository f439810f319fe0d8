import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as letters } from '../../../../notifications/words/de.js';
import { de as saying } from '../../../components/saying/words/de.js';
import { de as components } from '../../../components/words/de.js';
import { de as events } from '../../events/words/de.js';

export const de = translationOf<typeof en>()({
  meeting: {
    over: 'Dieses Treffen ist vorbei.',
    page: events.guest.meeting,
  },

  answer: {
    ifGivenUp:
      'Wenn du deinen Platz abgibst, kannst du ihn dir bis <when></when> zurückholen. Danach geht er an andere.',
    backUntil: 'Bis <when></when> kannst du dir deinen Platz zurückholen. Danach geht er an andere.',
    fullYouCanWait: components.whyNot.full,
    full: 'Alle Plätze sind gerade vergeben. Vielleicht gibt noch jemand einen zurück.',
    closed:
      'Es hat angefangen, oder Antworten sind nicht mehr möglich. Darum bleiben alle Antworten, wie sie sind.',
    undo: events.answer.undo,
    youChose: 'Du hast „{words}“ gewählt.',
    pressOnce: 'Drück einmal, damit es gilt.',
    asBefore: 'Bis dahin ist es wie vorher: {answer}',
    areYouComing: events.answer.ask,
    countsAlready: 'Es zählt schon. Du musst nichts mehr tun.',
    wayThere: letters.meeting.wayThere,
    signInForWay:
      'Um zu sehen, wie du hinkommst, <signIn>melde dich bitte an</signIn>. Einen Brief können auch andere lesen; der genaue Ort ist nur für dich.',
  },

  closed: {
    title: 'Dieses Treffen ist jetzt für Mitglieder',
    answered:
      'Seit deiner Antwort ist die Gruppe privat geworden. Deine Antwort gilt noch. Wenn du nicht kommst, nimm sie bitte zurück.',
    takeBack: saying.buttons.takeBack,
    unanswered: 'Die Gruppe ist privat geworden. Du hast dort keine Antwort.',
  },

  confirm: {
    saidMaybe: saying.stands.maybe,
    wouldCome: 'Du möchtest kommen.',
    saidGoing: 'Du hast gesagt, dass du kommst.',
    tooLate:
      'Inzwischen sind alle Plätze vergeben. Du kannst „vielleicht“ sagen; dann schreiben wir dir, wenn sich etwas ändert.',
    wouldWait: 'Alle Plätze sind gerade vergeben, du würdest also warten.',
    pressOnceMore:
      'Drück noch einmal, und es zählt. Warst du das nicht? Dann schließ diese Seite, und es passiert nichts.',
    fewer: 'Ja, mit so vielen',
    maybe: events.visitor.sayMaybe,
    waitingList: 'Ja, setzt mich auf die Warteliste',
    itWasMe: letters.confirmReply.press,
  },

  standing: {
    thisAndNext: 'Dieses Mal und die nächsten',
    following:
      'Du sagst, dass du zu diesem Termin kommst und zu denen danach, die geplant sind. Du kannst jeden davon später ändern.',
    goingToNext: 'Ich komme diesmal und die nächsten Male',
    notToNext: 'Ich kann diesmal und die nächsten Male nicht',
    thisDateAlone: 'Nur für diesen Termin antworten',
    after: 'Und die Termine danach?',
    everyTime: 'Du kommst jedes Mal.',
    comeEveryTime: 'Ich komme jedes Mal',
  },

  invitation: {
    title: 'Eine Einladung',
    forWhom: 'Für wen: {people}',
    welcome: 'Willkommen. Du gehörst jetzt zu dieser Gruppe.',
    dates: 'Ihre Termine ansehen',
    leave: 'Wieder gehen',
    left: 'Du bist nicht in dieser Gruppe.',
    leftIsFine: 'Das ist in Ordnung. Falls du es dir anders überlegst, gilt die Einladung noch.',
    join: 'Möchtest du mitmachen?',
    calledName: components.calledName.label,
    calledNameHelp: components.calledName.help,
    yes: 'Ja, ich mache mit',
    no: 'Nein, danke',
  },

  unsubscribe: {
    title: 'Welche Briefe sollen kommen?',
    lead: 'Einmal drücken stoppt sie, und noch einmal drücken lässt sie wieder kommen.',
    areStopped: 'Diese sind gestoppt.',
    come: 'Diese bekommst du.',
    stop: 'Stoppen<hush>: {name}</hush>',
    asked: 'Briefe, um die du selbst bittest, wie der zum Anmelden, kommen immer.',
    allSettings: 'Alle meine Einstellungen',
    groupTitle: 'Alle Briefe von „{name}“',
    titles: {
      digest: letters.digest.subject,
      'new-events': 'Neue Treffen in deinen Gruppen',
      'day-rosters': 'Wer zu Treffen kommt, um die du dich kümmerst',
      'host-letters': 'Was Gastgeber an alle schreiben',
      'all-but-essential': 'Alle Briefe, die warten können',
      all: 'Alle Briefe',
    },
    about: {
      event:
        'Bestätigungen, Erinnerungen und Nachrichten über Änderungen. Wenn du gesagt hast, dass du kommst, hörst du trotzdem, wenn es abgesagt wird oder doch stattfindet. Auf der Seite des Treffens steht immer, wie es ist, und wenn du noch einmal sagst, dass du kommst, kommen alle wieder.',
      group:
        'Alles, was diese Gruppe schickt. Du hörst trotzdem, wenn ein Treffen, bei dem du geantwortet hast, zu einer anderen Zeit oder an einem anderen Ort ist, abgesagt wird oder doch stattfindet, wenn ein Platz für dich frei ist, und was du selbst haben möchtest.',
      digest:
        'Ein Brief über deine Termine und über Neues in deinen Gruppen. Unten wählst du, wie oft er kommt.',
      'new-events':
        'Wenn eine deiner Gruppen neue Treffen hat. Unten wählst du, ob sofort oder mit anderem Neuen.',
      'day-rosters':
        'Am Abend vor einem Treffen oder am Morgen: wie viele kommen. Unten wählst du, wann das kommt.',
      'host-letters':
        'Was sie an alle schreiben, die zu einem Treffen kommen, oder an alle Mitglieder. Du findest es auch auf der Website.',
      'all-but-essential':
        'Von allen Gruppen: Bestätigungen, Erinnerungen, Neues, was Gastgeber an alle schreiben, und Notizen für Gastgeber. Du hörst trotzdem von Änderungen, von einem Platz, der für dich frei ist, und was du selbst haben möchtest.',
      all: 'Dann kommt keiner mehr, auch nicht, wenn ein Treffen abgesagt wird oder ein Platz für dich frei ist. Deine Treffen auf dieser Website zeigen immer, wie es steht.',
    },
  },

  about: {
    title: 'Über unsere Briefe',
    lead: 'Warum Briefe von {community} kommen, und wie du weniger davon bekommst.',
    why: 'Warum einer kam',
    whyOne:
      'Du bekommst Briefe über das, wozu du geantwortet hast, über Gruppen, zu denen du gehörst, und wenn du um einen bittest. In den letzten Zeilen jedes Briefes steht, warum er kam.',
    fewer: 'Wie du weniger bekommst, oder keine',
    link: 'Der Link am Ende eines Briefes führt zu deiner Auswahl. Dafür musst du dich nicht anmelden. Der Knopf in deinem Mailprogramm, der Briefe abbestellt, geht auch. Briefe, um die du gerade gebeten hast, haben beides nicht, und auch nicht die an die Verwaltung über die Website selbst.',
    signedIn: 'Wenn du angemeldet bist, findest du alles dazu unter <me>Meine Einstellungen</me>.',
    neverAsked: 'Du hast nie um einen Brief gebeten? Dann lass ihn einfach liegen, und es passiert nichts.',
    inside: 'Was darin ist, und was nicht',
    noPictures:
      'In unseren Briefen sind keine Bilder, und nichts darin verrät uns, ob du einen geöffnet hast. Ihre Links führen nur zu dieser Website.',
    people: 'Wer sich um diese Website kümmert',
    write: 'Dorthin kannst du schreiben: <address></address>',
  },

  mailbox: {
    title: 'Postfach',
    lead: 'Es gibt noch keinen Mailserver, darum landet jeder Brief hier, für wen er auch ist. Nur ein Browser auf diesem Rechner kann diese Seite sehen.',
    none: 'Noch keine Briefe',
    noneYet: 'Melde dich an oder lade jemanden ein, und schau gleich noch einmal.',
    toWhom: 'An {address}, <when></when>',
    more: 'Mehr Briefe',
    newest: 'Neueste Briefe',
    older: 'Ältere Briefe',
  },

  letter: {
    title: 'Ein Brief',
    back: 'Zurück zum Postfach',
    from: 'Von',
    to: 'An',
    arrived: 'Angekommen',
    theLetter: 'Der Brief',
    attached: 'Angehängt',
    plain: 'Dasselbe als reiner Text',
    headers: 'Seine Kopfzeilen',
  },
});
