import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  hostLetters: {
    isSent:
      'Dieser Brief wurde schon losgeschickt. Solange er wartet, lässt er sich zurücknehmen und dann ändern.',
    hasLeft: 'Dieser Brief ist unterwegs, darum lässt er sich nicht mehr zurücknehmen.',
    isForNobody: 'Gerade gibt es niemanden, an den er gehen könnte. Der Brief bleibt hier als Entwurf.',
    tooMany:
      'Diese Gruppe hat an einem Tag fünf Briefe geschickt. Damit Briefe willkommen bleiben, kann der nächste etwas später losgehen. Er bleibt hier als Entwurf.',
    tooManyDrafts: 'Das sind viele Briefe für einen Tag. Bitte fang den nächsten morgen an.',
    tooManyTests: 'Das sind viele Proben für eine Stunde. Bitte schick die nächste etwas später.',
    ofAnotherGroup: 'Dieser Termin gehört zu einer anderen Gruppe.',
    withoutDateForAll: 'Ohne Termin ist ein Brief für alle Mitglieder.',
    aboutDateForThoseComing: 'Ein Brief zu einem Termin ist für alle, die kommen oder warten.',
    dateId: 'Bitte gib die Kennung eines Termins an.',
    leavesTooSoon: 'Bitte wähl eine Zeit in frühestens fünf Minuten, oder lass ihn in fünf Minuten losgehen.',
    leavesTooLate: 'Bitte wähl eine Zeit in den nächsten {days} Tagen.',
    leavesAfterDate: 'Den Menschen eines Termins kann man bis zwei Wochen danach schreiben. Das wäre später.',
  },

  onTheDay: {
    tooEarlyForHosts: 'Das öffnet eine Stunde vor dem Anfang.',
    tooLateForWalkIns:
      'Wer ohne Antwort da war, lässt sich bis sieben Tage nach dem Ende eintragen. Diese Zeit ist vorbei.',
    checkInCodeIsOver:
      'Dieser Code hat sich inzwischen geändert. Bitte halte die Kamera auf den, der jetzt gezeigt wird.',
    checkInIsOver: 'Das Treffen ist vorbei, darum gibt es nichts mehr, wo du dich melden könntest.',
    answerIsUnknown:
      'Wir kennen keine Antwort von dir zu diesem Treffen. Du bist willkommen: Bitte sag jemandem von den Gastgebern, dass du da bist.',
    placeIsOffered: 'Ein Platz ist für dich frei. Bitte sag zuerst Ja dazu und melde dich dann hier.',
    callIsOff:
      'Es gibt nichts zum Dazukommen: Das Treffen ist vorbei oder abgesagt, oder es hat keinen Link.',
    callIsForThoseGoing: 'Das ist für alle, die kommen. Bitte sag zuerst, dass du kommst.',
    callIsNotOpenYet: 'Es ist noch nicht so weit. Bitte komm etwas später wieder.',
    callWaitsForHost: 'Die Gastgeber haben das Treffen noch nicht geöffnet. Bitte warte einen Moment.',
    attendanceIsNotKept: 'Diese Gruppe hat beschlossen, nicht aufzuschreiben, wer da war.',
    onlyTheNumberIsKept:
      'Der Tag ist vorbei, und diese Gruppe behält nur, wie viele da waren. Diese Zahl kannst du noch aufschreiben.',
    attendanceIsACount: 'Diese Gruppe schreibt auf, wie viele Menschen da waren, und keine Namen.',
    askedToBeCountedOnly:
      'Dieser Mensch möchte nur gezählt werden, darum wird der Name nicht vermerkt. Bitte zähl ihn in der Zahl mit.',
    youAreCountedOnly:
      'Du möchtest nur gezählt werden, darum wird hier nichts aufgeschrieben. Du bist willkommen: Die Gastgeber zählen dich.',
    attendanceIsByName:
      'Diese Gruppe vermerkt auf der Liste der Antworten, wer da war. Daraus ergibt sich die Zahl.',
    addAnyway:
      'Kein Platz ist frei. Wenn trotzdem noch jemand hineinpasst, kannst du den Menschen dennoch eintragen.',
    noPlaceTellHost: 'Gerade ist kein Platz frei. Bitte sag jemandem von den Gastgebern, dass du da bist.',
    aPage: 'Bitte gib die Nummer einer Seite an.',
    someoneFromList: 'Bitte wähl jemanden aus der Liste.',
  },

  thanks: {
    areTooEarly: 'Ein Dank lässt sich schreiben, sobald das Treffen vorbei ist.',
    areTooLate: 'Ein Dank lässt sich bis zwei Wochen nach dem Treffen schreiben. Diese Zeit ist vorbei.',
    wereSaid:
      'Für dieses Treffen wurde schon ein Dank geschrieben. Es gibt einen Brief, damit niemand zwei bekommt.',
  },

  imports: {
    tooManyOpen:
      'Du hast in dieser Gruppe {most} Dateien offen. Bitte schließ zuerst eine ab oder wirf eine weg.',
    isNotReady: 'Diese Datei ist noch nicht gelesen, oder ihre Treffen werden schon übernommen.',
    tickOne: 'Bitte kreuz mindestens ein Treffen an.',
    someCannot: 'Manche davon lassen sich nicht übernehmen. Bitte wähl noch einmal.',
    chooseFile: 'Bitte wähl eine Datei, oder füg ein, was darin steht.',
    fileIsTooLarge:
      'Diese Datei ist zu groß: Höchstens 2 MB passen. Bitte exportier einen kürzeren Zeitraum.',
    textOfFile: 'Bitte schick den Text einer Kalenderdatei.',
    rowIds: 'Bitte gib die Kennungen von Zeilen an.',
  },

  calendar: {
    tooManyFeeds:
      'Du hast schon {most} Kalender-Links. Bitte entfern einen, den du nicht mehr brauchst, und versuch es dann noch einmal.',
    alarmMinutes:
      'Bitte gib bis zu fünf verschiedene Zeiten vor dem Anfang an, von 0 Minuten bis 14 Tage (20160 Minuten).',
    organization: 'Bitte gib die Kennung einer Organisation an.',
  },

  pages: {
    cookiesNeeded:
      'Diese Seite braucht für eine Stunde ein Cookie. Bitte lass es deinen Browser aufbewahren und öffne den Link noch einmal.',
    formIsUnderWay:
      'Du hast das eben abgeschickt, und es ist noch unterwegs. Bitte schick es in einer Minute noch einmal.',
    answeredSince:
      'Inzwischen hat jemand geantwortet, darum würde dieser Termin abgesagt. Bitte sieh noch einmal hin.',
    changedWhileTyping:
      'Jemand anderes hat dieses Treffen geändert, während du es offen hattest. Was du getippt hast, steht noch hier. Bitte sieh dir zuerst die Seite des Treffens an; wenn du wieder speicherst, treten deine Worte an die Stelle der anderen.',
    whereTo: 'Bitte wähl, wohin.',
    stepAndPlace:
      'Du hast einen Schritt gewählt und eine andere Stelle getippt. Bitte wähl „An eine andere Stelle“, oder lass das leer.',
    month: 'Bitte wähl einen Monat aus der Liste.',
    title: 'Bitte gib ihm einen Titel.',
  },
});
