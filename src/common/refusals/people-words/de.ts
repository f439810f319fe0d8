import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  common: {
    invalidInput: 'Manches davon braucht noch einen Blick.',
    signInNeeded: 'Bitte melde dich zuerst an.',
    notAllowed: 'Das kannst du hier nicht tun.',
    notFound: 'Hier ist nichts, oder es ist für dich nicht offen.',
    oneObject: 'Bitte schick ein einziges Objekt.',
    noSuchField: 'Ein Feld mit diesem Namen gibt es nicht.',
    cannotBeUsed: 'So geht das nicht. Bitte sieh es dir noch einmal an.',
    trueOrFalse: 'Bitte sag wahr oder falsch (true oder false).',
    oneOf: 'Bitte wähl eins davon: {words}.',
    someOf: 'Bitte wähl hieraus: {words}.',
    mostChosen: 'Bitte wähl höchstens {most}.',
    oneOfThese: 'Bitte wähl eins von diesen.',
    aText: 'Bitte schick hier einen Text. Er darf leer sein.',
    something: 'Bitte schreib hier etwas.',
    tooLongInScript: 'Das sind {length} Zeichen. In dieser Schrift passen ungefähr {most}.',
    tooLong: 'Das sind {length} Zeichen. Höchstens {most} passen.',
    tooShort: 'Bitte schreib mindestens {fewest} Zeichen.',
    unshownCharacter: 'Darin ist ein Zeichen, das sich nicht zeigen lässt. Bitte tipp es noch einmal.',
    email: 'Bitte schreib eine E-Mail-Adresse, wie ana@example.org.',
    yourEmail: 'Bitte schreib deine E-Mail-Adresse.',
    telltale: 'Bitte wähl andere Worte: „{word}“ verrät anderen, worum es geht.',
    telltaleHere: 'Bitte wähl andere Worte: „{word}“ darf hier nicht in Briefen stehen.',
    senderName:
      'Bitte lass @, Klammern, Anführungszeichen, Kommas und Doppelpunkte weg: Mailprogramme könnten sie für eine Adresse halten.',
    country: 'Bitte wähl ein Land aus der Liste.',
    timeZone: 'Diese Zeitzone kennen wir nicht. Bitte wähl eine aus der Liste, wie Europe/Lisbon.',
    cursor: 'Bitte nimm das „next“ der vorigen Seite.',
    wholeNumber: 'Bitte gib eine ganze Zahl an.',
    wholeNumberBetween: 'Bitte gib eine ganze Zahl von {least} bis {most} an.',
    list: 'Bitte gib eine Liste an.',
    eachOnce: 'Bitte nenn jedes nur einmal.',
    day: 'Bitte gib einen Tag an, wie 2027-03-05.',
    dayAndTime: 'Bitte gib einen Tag und eine Uhrzeit an.',
    wallTime: 'Bitte gib einen Tag und eine Uhrzeit an, wie 2027-03-05T19:00.',
    moment: 'Bitte gib einen Zeitpunkt an, wie 2027-03-05T19:02:11.250Z.',
    reminderMinutes:
      'Bitte gib bis zu fünf verschiedene Zeiten vor dem Anfang an, von 5 Minuten bis 14 Tage (20160 Minuten).',
    reminderTimes:
      'Bitte gib bis zu fünf verschiedene Tage vor dem Anfang an, jeden mit einer Uhrzeit, wie 1@18:00 für den Tag davor um 18:00.',
    sixDigits: 'Der Code hat sechs Ziffern.',
    codeDoesNotFit: 'Dieser Code passt nicht.',
    notTheCodeInLetter: 'Das ist nicht der Code aus dem neuesten Brief. Bitte sieh noch einmal nach.',
    notTheCodeInMessage: 'Das ist nicht der Code aus der neuesten Nachricht. Bitte sieh noch einmal nach.',
    lastDayBeforeFirst: 'Der letzte Tag kann nicht vor dem ersten liegen.',
  },

  people: {
    signInIsOver: 'Dieser Code gilt nicht mehr. Bitte öffne den Link im Brief oder frag nach einem neuen.',
    tooManyTokens:
      'Du hast schon {most} Schlüssel. Bitte beende einen, den du nicht mehr brauchst, und versuch es dann noch einmal.',
    typeTheCode: 'Bitte tipp den 6-stelligen Code aus dem Brief.',
    codeIsNeeded:
      'Das ist ein anderer Browser als der, mit dem du nach dem Brief gefragt hast. Darum braucht es auch den Code.',
    linkIsOver: 'Dieser Link gilt nicht mehr. Im neuesten Brief steht ein frischer.',
    onlyTheirsToLift:
      'Wer diese Adresse hat, hat einen Brief unerwünscht genannt. Darum kann nur dieser Mensch selbst wieder Briefe kommen lassen: mit einem Code, um den er bittet und mit dem er sich anmeldet.',
    noAnswersFromCalendars: 'Antworten aus Kalendern kommen hier nicht an.',
    calledUnwanted: 'Dort wurde ein Brief unerwünscht genannt. Bitte stopp die Briefe deshalb ohne Ende.',
    signInId: 'Bitte schick die Kennung, mit der die Bitte um den Brief beantwortet wurde.',
    clock: 'Bitte gib eine Uhrzeit an, wie 22:00.',
    weekday: 'Bitte gib einen Wochentag an, von 1 für Montag bis 7 für Sonntag.',
    hour: 'Bitte gib eine volle Stunde an, von 0 bis 23.',
    readOrWrite: 'Bitte wähl Lesen oder Schreiben.',
    tokenCannot: 'Ein Schlüssel kann das nicht. Bitte melde dich selbst an.',
  },

  groups: {
    isArchived: 'Diese Gruppe ist archiviert. Man kann sie lesen, aber nicht ändern.',
    startedByAdministrators:
      'In dieser Gemeinschaft beginnt die Verwaltung neue Gruppen. Bitte frag dort nach.',
    tokensAreForOrganisers:
      'Schlüssel sind für Menschen, die eine Gruppe organisieren, und für die Verwaltung.',
    organisersOnly: 'Das können nur die Organisierenden dieser Gruppe.',
    hostsOnly: 'Das können nur die Gastgeber dieser Gruppe.',
    membersOnly: 'Das ist für Mitglieder der Gruppe. Du kannst gern zuerst beitreten.',
    nameNeededToGreet:
      'Wen du begrüßt, erfährt, wie du hier heißt. Bitte wähl zuerst einen Namen für diese Gruppe.',
    hasNotOfferedToGreet:
      'Dieser Mensch hat nicht gesagt, dass er gern andere begrüßt. Das geht auf der Seite der Gruppe.',
    byInvitationOnly:
      'In diese Gruppe kommt man mit einer Einladung. Die Organisierenden können dir einen Brief schicken.',
    tooSoonToAskAgain:
      'Die Organisierenden haben deine Anfrage vor Kurzem beantwortet. Einen Monat nach der Antwort kannst du noch einmal fragen.',
    lastOrganiser:
      'Eine Gruppe braucht jemanden, der sie organisiert, und sonst tut es niemand. Bitte mach zuerst noch jemand anderen dazu.',
    requestIsOver:
      'Diese Anfrage wartet nicht mehr. Sie wurde zurückgenommen, oder jemand hat sie beantwortet.',
    invitationIsOver:
      'Diese Einladung gilt nicht mehr. Die Organisierenden der Gruppe können eine neue schicken.',
    tooManyInvitations: 'Das sind viele Einladungen für eine Stunde. Bitte schick die nächsten etwas später.',
    notAMemberNow: 'Dieser Mensch ist gerade kein Mitglied, darum lässt sich seine Rolle nicht ändern.',
    agreementHasChanged:
      'Die Vereinbarung hat sich geändert, seit du sie geöffnet hast. Bitte lies zuerst den neuen Text.',
    mailboxCodeIsOver:
      'Dieser Code gilt nicht mehr. Bitte gib die Adresse noch einmal an, dann schicken wir einen neuen.',
    tooManyMailboxCodes: 'Du hast schon um mehrere Codes gebeten. Bitte versuch es morgen noch einmal.',
    directoriesArePublic:
      'Nur eine Gruppe, die alle finden können, kann in Verzeichnissen stehen. Ändere zuerst, wer sie finden kann.',
    calledName: 'Bitte sag, wie du in dieser Gruppe heißen möchtest.',
    chooseCountry: 'Bitte wähl das Land, in dem diese Gruppe ist.',
    siteAddresses: 'Bitte gib eine Liste von Adressen an.',
    tooManySites: 'Bitte nenn höchstens {most} Websites.',
    siteAddress:
      'Bitte schreib jede Adresse ganz aus, wie https://www.example.org. Sie muss mit https:// anfangen.',
    lastPartOfLink: 'Bitte nimm den ganzen Link aus dem Brief.',
    topics: 'Bitte gib eine Liste von Themen an.',
    tooManyTopics: 'Bitte wähl höchstens {most} Themen.',
    topic: 'Ein Thema ist ein Wort oder zwei, bis zu 40 Zeichen.',
    topicLength: 'Bitte gib Themen mit 1 bis 40 Zeichen an.',
    minutesBeforeStart: 'Bitte gib eine Zeit vor dem Anfang an, von 60 Minuten bis 14 Tage (20160 Minuten).',
    wholeNumberOrNothing: 'Bitte gib eine ganze Zahl von 2 bis 52 an, oder nichts.',
    numberOrNothing: 'Bitte gib eine Zahl von 2 bis 52 an, oder nichts.',
    versionRead: 'Bitte sag, welche Fassung du gelesen hast.',
  },

  channels: {
    addressCodeIsOver:
      'Dieser Code gilt nicht mehr. Bitte frag unter „Meine Einstellungen“ nach einem neuen.',
    tooManyAddressCodes: 'Du hast schon um mehrere Codes gebeten. Bitte versuch es später noch einmal.',
    noPushService: 'Das ist nicht die Adresse eines Push-Dienstes.',
    noAddress: 'Das passt nicht. Gefragt ist: {asked}.',
    noAddressButHint: 'Das passt nicht. Gefragt ist: {asked}. {hint}',
    fromBrowser: 'Bitte schick, was der Browser ausgegeben hat.',
  },

  installation: {
    beginsWithHttps: 'Bitte fang mit https:// an.',
    telltaleSender:
      'Bitte wähl andere Worte: Dieser Name steht in Briefen, und „{word}“ verrät anderen, worum es darin geht.',
    whoStartsGroups: 'Bitte wähl, wer eine Gruppe beginnen darf.',
    welcomeLink: 'Bitte gib den letzten Teil des Willkommens-Links an.',
    siteStart: 'Bitte schreib nur den Anfang der Adresse, wie https://meet.example.org.',
  },

  letterWords: {
    noWholeLetter: 'Diese Sätze stehen für sich: Um sie herum gibt es keinen Brief.',
    noSuchSentence: 'Einen solchen Satz gibt es in Briefen dieser Sprache nicht.',
    sentences: 'Bitte gib eine Liste von Sätzen an.',
    tooManySentences: 'Bitte bleib bei höchstens {most} Sätzen.',
    nameAndMessage: 'Bitte gib zu jedem Satz seinen Namen und seinen Wortlaut an.',
    wordList: 'Bitte gib eine Liste von Wörtern an.',
    tooManyWords: 'Bitte bleib bei höchstens {most} Wörtern.',
    noPageAddresses: 'Bitte lass Adressen von Seiten weg: Briefe führen nur zu dieser Website.',
    leaveOutTelltale: 'Bitte lass „{word}“ weg: Es verrät anderen, worum es in diesen Briefen geht.',
    braces:
      'Etwas in geschweiften Klammern {open} {close} ist nicht, wie es war. Bitte vergleich es mit unserem Satz; jede {open} braucht ihre {close}.',
    nothingIsFilledIn: 'Hier wird nichts eingesetzt, darum lass bitte {placeholder} weg.',
    cannotBeFilledIn:
      '{placeholder} lässt sich so nicht einsetzen. Bitte bleib bei dem, was unser Satz hat: {known}.',
  },

  door: {
    onlyRead: 'Dieser Schlüssel darf nur lesen.',
    notFromOurPages: 'Das kam nicht von unseren eigenen Seiten, darum wurde nichts geändert.',
    openForTooLong:
      'Diese Seite war zu lange offen. Bitte geh zurück, lade sie neu und schick es noch einmal.',
    keyIsTooLong:
      'Ein Idempotency-Key hat 1 bis {most} Zeichen. Bitte schick einen kürzeren, etwa eine zufällige UUID.',
    keyIsUsed:
      'Dieser Idempotency-Key kam schon mit einer anderen Anfrage. Bitte schick, was damals geschickt wurde, oder nimm einen neuen.',
    sameRequestIsUnderWay:
      'Die Anfrage mit diesem Idempotency-Key ist noch unterwegs. Bitte frag gleich noch einmal.',
    noAnswerInTime:
      'Das hat länger gedauert, als es sollte, darum wurde nichts geändert. Bitte versuch es gleich noch einmal.',
    noRoom:
      'Wir können gerade nichts Neues aufbewahren, darum wurde nichts geändert. Bitte versuch es später noch einmal.',
    unknownForm:
      'In dieser Form können wir nicht lesen, was geschickt wurde. Programme schicken JSON, mit dem Content-Type application/json.',
    notJson:
      'Was geschickt wurde, lässt sich nicht als JSON lesen. Wo es nichts zu sagen gibt, schick bitte {empty}, oder nichts und keinen Content-Type.',
    checkAddress: 'Bitte prüf die Adresse und was geschickt wurde.',
    notYourFault: 'Es liegt nicht an dir. Bitte versuch es gleich noch einmal.',
  },
});
