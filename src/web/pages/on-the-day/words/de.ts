import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  here: {
    title: 'Schön, dass du da bist',
    titleHere: 'Du bist eingetragen',
    lent: 'An diesem Telefon hat sich jemand ohne Antwort eingetragen',
    lentHelp: 'Wenn du das warst, nimm es bitte zuerst zurück. So wirst du nur einmal gezählt.',
    takeBack: 'Das war ich: zurücknehmen',
    known: 'Die Gastgeber wissen, dass du da bist. Mehr ist nicht zu tun.',
    mistake: 'Das war ein Versehen',
    onePress: 'Du hast gesagt, dass du kommst. Jetzt genügt ein Druck.',
    come: 'Du bist willkommen. Ein Druck genügt, dann stehst du auf der Liste derer, die kommen.',
    press: 'Ich bin da',
    afterAll: 'Doch da?',
    noAnswer: 'Noch keine Antwort?',
    allTheSame: 'Du bist trotzdem willkommen.',
    callYou: 'Wie sollen wir dich nennen?',
    callYouHelp: 'Jeder Name ist recht, oder keiner. Nur die Gastgeber sehen ihn.',
    tellHost: 'Du bist willkommen. Bitte sag den Gastgebern, dass du da bist.',
    wasItOther: 'Hat sich an diesem Telefon jemand anderes eingetragen?',
    notYou: 'Bist du das nicht?',
    other: 'Ist noch jemand mit dir an diesem Telefon?',
    next: 'Ich bin auch da',
    yesFirst: 'Sag zuerst ja, und komm dann auf diese Seite zurück.',
    seePlace: 'Den Platz ansehen',
    waits:
      'Gut, dass du gekommen bist. Bitte sag den Gastgebern, dass du da bist: Sie sehen nach, ob Platz ist.',
    answered: 'Hast du schon geantwortet?',
    code: 'Oder dein Antwortcode',
    codeHelp: 'Zehn Buchstaben und Zahlen, zum Beispiel 7K2MP-9QXD4.',
    goOn: 'Weiter',
    letter:
      'Oder öffne auf diesem Telefon den Brief zu diesem Treffen, und komm dann auf diese Seite zurück.',
  },

  join: {
    title: 'Online zum Gespräch',
    off: 'Hier gibt es gerade kein Gespräch',
    offWhy:
      'Das Treffen ist vorbei oder abgesagt, oder es hat noch keinen Link. <page>Auf seiner Seite steht mehr</page>.',
    notYet: 'Es ist noch nicht so weit',
    opens: 'Zum Gespräch kommst du ab dann: <moment></moment>.',
    comeBack: 'Du kannst diese Seite schließen und wiederkommen. Ihre Adresse bleibt gleich.',
    waiting: 'Noch ist nicht geöffnet',
    waitingHelp: 'Du bist hier richtig. Sobald die Gastgeber das Treffen öffnen, kannst du hinein.',
    lookAgain: 'Noch einmal nachsehen',
    open: 'Du kannst jetzt zum Gespräch dazukommen',
    nameKnown:
      'Das Gespräch zeigt den Namen, der in deiner App eingestellt ist. Die Gastgeber kennen dich als <strong>{name}</strong>{stop} Sieh nach, bevor du hineingehst, ob deine App diesen Namen zeigt oder einen anderen, der dir recht ist.',
    name: 'Das Gespräch zeigt den Namen, der in deiner App eingestellt ist. Sieh nach, bevor du hineingehst, ob es ein Name ist, der dir recht ist.',
    press: 'Dazukommen',
    elsewhere: 'Das Gespräch läuft über eine andere Website. Die hat ihre eigenen Regeln.',
    notYours: 'Das ist für alle, die zugesagt haben',
    sayYes: 'Sag auf <page>der Seite des Treffens</page>, dass du kommst, und komm dann hierher zurück.',
    signIn: 'Anmelden und dazukommen',
    code: 'Hast du einen Antwortcode? <page>Zeig ihn zuerst hier</page>.',
    hosts: 'Für Gastgeber',
    isOpen: 'Es ist offen. Alle, die zugesagt haben, können dazukommen.',
    isClosed:
      'Die anderen warten auf dieser Seite, bis du das Treffen für sie öffnest. Geh gern zuerst hinein.',
    close: 'Wieder warten lassen',
    letIn: 'Alle hereinlassen',
  },

  checkInCode: {
    back: 'Zurück zur Tür',
    title: 'Sag, dass du da bist',
    lead: 'Richte die Kamera deines Telefons hierauf. Niemand sonst sieht deinen Namen.',
    code: 'Ein Code für die Kamera deines Telefons. Er wechselt jede Minute.',
    changes:
      'Der Code wechselt jede Minute, darum nützt ein Foto davon nichts. Du kannst auch den Gastgebern sagen, dass du da bist.',
    everyone: 'Auch wer nicht geantwortet hat, kann sich eintragen. Das braucht einen Platz.',
    onlyAnswered: 'Nur wer geantwortet hat, kann sich eintragen. Alle anderen kommen zu dir.',
    agreement: 'Wer zur Vereinbarung der Gruppe noch nicht ja gesagt hat, kommt zuerst zu dir.',
    letAnswered: 'Nur die eintragen lassen, die geantwortet haben',
    letEveryone: 'Alle im Raum sich eintragen lassen',
  },
});
