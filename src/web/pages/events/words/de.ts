import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as refusals } from '../../../../common/refusals/meeting-words/de.js';
import { de as components } from '../../../components/words/de.js';

export const de = translationOf<typeof en>()({
  event: {
    aside: 'Kommen oder nicht',
    addToCalendar: 'Diesen Termin in meinen Kalender',
    span: '{span} (Ortszeit {city})',
    oneOf: 'Einer von mehreren Terminen: <series>{says}</series>',
    draft:
      '<strong>Das ist ein Entwurf.</strong> Nur die Gastgeber der Gruppe können ihn sehen. So sieht es aus, wenn er veröffentlicht ist.',
    over: 'Dieses Treffen ist vorbei. <next>Sieh dir an, was in dieser Gruppe als Nächstes kommt</next>.',
    expect: 'Was dich erwartet',
    firstTime: 'Wenn du zum ersten Mal kommst',
    goodToKnow: 'Gut zu wissen, bevor du kommst',
    details: 'Einzelheiten',
    language: components.filters.language,
    until: 'Antworten bis',
    recordings: 'Fotos und Aufnahmen',
    whoSees: 'Wer sieht, dass ich komme',
    whoSeesIt: 'Die Gastgeber, mit dem Namen, den du wählst. Sonst niemand, und deine Adresse sieht niemand.',
    wayThere: 'So kommst du hin',
    addressShown: 'Wer kommt, sieht die genaue Adresse {length} vor dem Anfang auf dieser Seite.',
    linkShown: 'Wer kommt, kann {length} vor dem Anfang von dieser Seite aus online dazukommen.',
  },

  answer: {
    ask: 'Kommst du?',
    along: 'Mit dir kommen: {along}.',
    thisOne: 'Zu diesem Termin komme ich trotzdem',
    mayChange: 'Du kannst deine Antwort jederzeit ändern, bis es anfängt.',
    byLetter: 'Du hast aus einem Brief geantwortet',
    seeIt: 'Meine Antwort ansehen oder ändern',
    undo: 'Rückgängig machen',
  },

  visitor: {
    signInFirst: refusals.rsvps.guestsSignInFirst,
    code: 'Hast du einen Antwortcode? <code>Sieh oder ändere deine Antwort</code>.',
    signIn: 'Anmelden und antworten',
    beenHere: 'Warst du schon einmal hier? <link>Melde dich an und antworte mit einem Druck</link>.',
    signInToSee: 'Melde dich an, um deine Antwort zu sehen oder zu ändern',
    onlyMaybe:
      'Du kannst „vielleicht“ sagen. Mit einer Adresse schreiben wir dir, wenn sich Zeit oder Ort ändern.',
    answer: 'Deine Antwort',
    joinList: 'Setzt mich auf die Warteliste',
    addressIfYouLike: 'Deine E-Mail-Adresse (wenn du magst)',
    address: 'Deine E-Mail-Adresse',
    orCode:
      'Für einen Brief zum Bestätigen, und für Nachricht, wenn sich etwas ändert. Lass sie leer, wenn du lieber einen Code zum Wiederkommen hättest; dann können wir dir Änderungen nicht sagen.',
    addressHelp:
      'Für einen Brief zum Bestätigen, und für Nachricht, wenn sich etwas ändert. Die Gastgeber sehen sie nicht.',
    sayMaybe: '„Vielleicht“ sagen',
    send: 'Abschicken',
  },

  guest: {
    letter: 'Sieh in deine Post',
    letterLead: 'Wir haben dir einen Brief geschickt. Drücke auf den Link darin, und deine Antwort zählt.',
    letterWorks:
      'Der Link gilt einen Tag, oder bis das Treffen anfängt. Es kann ein, zwei Minuten dauern, bis der Brief da ist.',
    letterMissing:
      'Kam kein Brief? Sieh im Spam-Ordner nach, und prüfe die Adresse, indem du noch einmal antwortest.',
    back: components.backTo.meeting,
    codeTitle: 'Dein Antwortcode',
    noted: 'Deine Antwort ist notiert',
    codeLead: 'Das ist dein Antwortcode. Bitte schreib ihn jetzt auf oder mach ein Foto davon.',
    codeOnce:
      'Wir zeigen ihn nur dieses eine Mal und behalten nichts, wo wir ihn nachsehen könnten. Mit ihm siehst du, wie du hinkommst, und kannst deine Antwort ändern. Ohne Adresse können wir dir nicht schreiben: Wenn du auf einen Platz wartest, sieh bitte ab und zu mit deinem Code nach.',
    codePage:
      'Wenn du ihn brauchst, geh auf <page>die Seite für Antwortcodes</page>. Der Link steht auf der Seite jedes Treffens, bei dem es so geht.',
    enter: 'Mein Antwortcode',
    enterLead: 'Für Gäste ohne Adresse: Sieh deine Antwort und wie du hinkommst, oder überleg es dir anders.',
    codeHelp: 'Zehn Buchstaben und Ziffern, zum Beispiel {example}.',
    show: 'Meine Antwort zeigen',
    lost: 'Ist er weg? Ein Code wird einmal gezeigt, und wir behalten nichts, wo wir ihn nachsehen könnten. Deine Antwort bleibt, wie sie ist, und behält ihren Platz. Du kannst noch einmal antworten und bekommst einen neuen Code. Diese Antwort braucht einen eigenen Platz, und wo alle vergeben sind, muss sie vielleicht warten. Sag also bitte den Gastgebern Bescheid, wenn du kannst: Sie sehen beide Antworten und können dir Platz machen.',
    cancelled: components.pieces.cancelled,
    meeting: 'Zur Seite dieses Treffens',
  },
});
