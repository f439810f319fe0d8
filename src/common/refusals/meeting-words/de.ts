import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const de = translationOf<typeof en>()({
  events: {
    isCancelled:
      'Dieses Treffen wurde abgesagt, darum bleibt es, wie es ist. Ein neues kann an seine Stelle treten.',
    isOver:
      'Dieses Treffen ist vorbei. Es lässt sich nicht mehr verschieben, wiederholen oder absagen. Ein neues kann an seine Stelle treten.',
    isDraft:
      'Das ist ein Entwurf, zu dem niemand eingeladen wurde. Darum gibt es nichts abzusagen. Er lässt sich stattdessen wegwerfen.',
    changedMeanwhile:
      'Jemand anderes hat dieses Treffen geändert, während du es offen hattest. Bitte lade es neu, sieh es dir an und speichere dann.',
    isPublished:
      'Dieses Treffen ist veröffentlicht, und vielleicht möchten Menschen kommen. Du kannst es absagen, dann erfahren sie es.',
    undoIsOver:
      'Das lässt sich nicht mehr rückgängig machen: Es ist schon geschehen, oder mehr als fünf Minuten sind vorbei. Du kannst es stattdessen wieder zurückändern.',
    changedSince:
      'Seitdem wurde wieder etwas geändert, darum lässt sich das nicht rückgängig machen. Mach zuerst die spätere Änderung rückgängig.',
    answeredMeanwhile:
      'Jemand hat schon auf einen Termin geantwortet oder einen Platz genommen, den es erst seit dieser Änderung gibt. Darum lässt sie sich nicht rückgängig machen. Du kannst den Termin stattdessen ändern oder absagen, dann erfahren es alle.',
    placesStay: 'Dieses Treffen ist vorbei, darum bleiben seine Plätze, wie sie waren.',
    notAHost: 'Dieser Mensch gehört nicht zu den Gastgebern der Gruppe. Bitte wähl jemanden von ihnen.',
    membershipOfHost:
      'Bitte gib die Kennung der Mitgliedschaft eines Gastgebers an, wie die Liste der Mitglieder sie zeigt.',
    modifiedAt: 'Bitte gib das „modifiedAt“ an, das dir gezeigt wurde.',
    tooManyQuestions: 'Bitte stell höchstens {most} Fragen.',
    objectPerQuestion: 'Bitte schick ein Objekt für jede Frage.',
    questionId: 'Bitte gib die Kennung an, die das Treffen zeigt, oder keine für eine neue Frage.',
    questionOwnId: 'Bitte gib jeder Frage eine eigene Kennung.',
    writeQuestion: 'Bitte schreib die Frage.',
    twoChoices: 'Bitte schreib mindestens zwei Antworten zur Auswahl.',
    tooManyChoices: 'Bitte gib höchstens {most} Antworten zur Auswahl.',
    choice: 'Eine Antwort zur Auswahl hat bis zu 80 Zeichen.',
    lengthIsMissing: 'Bitte sag, wie lange es dauert oder wann es endet.',
    lengthOrEnd: 'Bitte gib entweder die Dauer oder das Ende an, nicht beides.',
    endAfterStart: 'Das Ende muss nach dem Anfang kommen.',
    wholeDays: 'Ein ganztägiges Treffen dauert ganze Tage, jeder mit 1440 Minuten.',
    shortest: 'Das kürzeste Treffen dauert 5 Minuten.',
    longest: 'Das längste Treffen dauert 14 Tage.',
    comesTwice:
      'Die Uhren von {zone} werden in dieser Nacht zurückgestellt. {clock} Uhr am {day} kommt deshalb zweimal. Wir meinen das erste Mal (UTC{offset}).',
    dayOfCalendar: 'Bitte gib einen Tag an, den es im Kalender gibt, wie 2027-03-05.',
    timeOfCalendar: 'Bitte gib einen Tag und eine Uhrzeit an, die es gibt, wie 2027-03-05T19:00.',
    justTheDay: 'Ein ganztägiges Treffen hat keine Uhrzeiten. Bitte gib nur den Tag an, wie {day}.',
    doesNotHappen:
      'Die Uhren von {zone} springen am {day} von {from} Uhr gleich auf {to} Uhr, darum gibt es {clock} Uhr nicht. Bitte wähl eine Zeit vor {from} Uhr, oder {to} Uhr oder später.',
    skippedByClocks:
      'Die Uhren von {zone} springen am {day} von {from} Uhr gleich auf {to} Uhr, darum gibt es {clock} Uhr an diesem Tag nicht. Dieser Termin fängt stattdessen um {instead} Uhr an und steht in Kalendern als eigenes Treffen.',
    hasPassed: 'Diese Zeit ist schon vorbei. Bitte wähl eine, die noch kommt.',
    tooFarAhead: 'Das ist mehr als {years} Jahre voraus. Bitte sieh dir das Jahr noch einmal an.',
    closesBeforeStart: 'Antworten sind bis zum Anfang möglich, oder kürzer.',
    opensBeforeClosing: 'Antworten müssen erst möglich werden, bevor sie enden.',
    closedAlready: 'Antworten wären schon nicht mehr möglich. Bitte wähl eine spätere Zeit oder keine.',
    capacity: 'Bitte gib eine Zahl von 1 bis {most} an, oder lass es leer für alle, die kommen.',
    fewestPlaces:
      '{taken, plural, one {# Platz ist schon vergeben, darum müssen es mindestens {fewest} sein.} other {# Plätze sind schon vergeben, darum müssen es mindestens {fewest} sein.}}',
    quota: 'Bitte gib eine Zahl von 0 bis {most} an, oder lass es leer für alle, die da sind.',
    area: 'Bitte sag ungefähr, wo es ist, wie „Alfama, nahe am Fluss“.',
    howPeopleMeet:
      'Bitte sag, wie ihr euch trefft, wie „Videogespräch, der Link kommt am Tag selbst“, oder gib den Link an.',
    meetingLink:
      'Bitte gib einen ganzen Link an, der mit https:// anfängt, wie ihn die Seite des Treffens zeigt.',
    minutesBefore: 'Bitte gib Minuten vor dem Anfang an, von 0 bis {most} (ein Jahr).',
  },

  series: {
    datesNotSeen:
      'Dieses Treffen wiederholt sich. Bitte sieh dir zuerst seine Termine an und veröffentliche es dann.',
    hasOneDate:
      'Dieses Treffen wiederholt sich nicht oder ist ein Entwurf, darum wird es als Ganzes geändert. Bitte ändere das Treffen selbst.',
    hasManyDates:
      'Dieses Treffen wiederholt sich. Bitte wähl, was du ändern möchtest: einen Termin (/date), diesen und die danach (/following) oder alle, die kommen (/series).',
    besideTheRule:
      'Dieser Termin steht neben den anderen der Reihe, darum folgen keine aus ihm. Bitte ändere nur diesen Termin oder alle kommenden.',
    isDraft:
      'Diese Reihe ist ein Entwurf. Ihre Termine entstehen beim Veröffentlichen, darum veröffentliche sie bitte zuerst.',
    datesClash:
      'Die Reihe hat zu dieser Zeit schon einen Termin. Bitte verschieb den zuerst oder lass ihn ausfallen.',
    datesClashOn:
      'Die Reihe hat am {day} um {clock} Uhr schon einen Termin. Bitte verschieb den zuerst oder lass ihn ausfallen.',
    noMeetingThatDay: 'Die Gruppe trifft sich an diesem Tag nicht. Die anderen Termine dieser Reihe bleiben.',
    ofTheRule: 'Die Reihe hat zu dieser Zeit schon einen Termin. Bitte wähl eine andere Zeit.',
    wasSkipped: 'Der Termin zu dieser Zeit fällt aus. Bitte hol stattdessen den zurück.',
    wasCalledOff: 'Der Termin zu dieser Zeit wurde abgesagt. Bitte hol stattdessen den zurück.',
    wasMoved:
      'Der Termin dieser Zeit wurde verschoben. Bitte verschieb ihn zurück oder wähl eine andere Zeit.',
    datesOrSpan:
      'Bitte gib entweder einzelne Termine oder einen ersten und einen letzten Tag an, nicht beides.',
    notOfThisSeries: 'Einer davon ist kein Termin dieser Reihe.',
    hasBegun: 'Einer dieser Termine hat schon angefangen, darum bleibt er.',
    knownUpTo:
      'Die Termine dieser Reihe stehen bisher bis {day} fest. Bitte wähl einen letzten Tag bis dahin.',
    region: 'Bitte wähl eine Region aus der Liste.',
    dates: 'Bitte gib eine Liste von Terminen an.',
    oneDateAtLeast: 'Bitte wähl mindestens einen Termin.',
    mostDatesAtOnce: 'Bitte wähl höchstens {most} Termine auf einmal.',
    dateIds: 'Bitte gib die Kennungen von Terminen dieser Reihe an.',
    withWeeksOnly: 'Das passt nur zu „jede Woche“. Bitte lass es weg.',
    withMonthsOnly: 'Das passt nur zu „jeden Monat“. Bitte lass es weg.',
    numberOrLastDay: 'Bitte gib entweder eine Zahl von Terminen oder einen letzten Tag an, nicht beides.',
    weeks: 'Bitte gib eine Zahl von Wochen von 1 bis {most} an.',
    tickWeekday:
      'Der Wochentag des ersten Termins fehlt: {weekday}. Bitte kreuz auch {weekday} an, oder wähl einen anderen ersten Termin.',
    tickNth:
      'Der erste Termin ist in seinem Monat dieser Wochentag: {nth}, {weekday}. Bitte kreuz auch „{nth}“ an, oder wähl einen anderen ersten Termin.',
    tickNthOrOther:
      'Der erste Termin ist in seinem Monat dieser Wochentag: {nth}, {weekday}. Bitte kreuz auch „{nth}“ oder „{other}“ an, oder wähl einen anderen ersten Termin.',
    numberOfDates: 'Bitte gib eine Zahl von Terminen von 1 bis {most} an.',
    lastDayAfterFirstDate: 'Der letzte Tag muss nach dem ersten Termin kommen.',
    withinYears:
      'Bitte wähl einen Tag innerhalb von {years} Jahren nach dem ersten Termin, oder lass es ohne Ende weitergehen.',
    noSingleDate:
      'Aus einer Reihe kann kein einzelner Termin werden. Damit sie endet, gib bitte ihren letzten Tag an.',
  },

  rsvps: {
    eventIsFull:
      'Alle Plätze sind gerade vergeben. Vielleicht gibt noch jemand einen zurück, darum kann sich ein weiterer Blick lohnen.',
    tooSmall: 'Dieses Treffen ist zu klein für so viele Menschen. Bitte komm mit weniger.',
    noRoomPlaceStays:
      'Für mehr Menschen ist gerade nicht genug Platz. Dein Platz bleibt, mit allen, die du vorher genannt hast.',
    noRoomMayStay:
      'Für mehr Menschen ist gerade nicht genug Platz. Sag Ja für alle, die du vorher genannt hast, dann bleibt dieser Termin deiner.',
    noRoomStillKept:
      'Für mehr Menschen ist gerade nicht genug Platz. Der Platz, den du hattest, bleibt noch eine Weile frei, für alle, die du vorher genannt hast.',
    noRoomOfferStays:
      'Für mehr Menschen ist gerade nicht genug Platz. Der Platz, der für dich freigehalten wird, bleibt, für alle, die du vorher genannt hast.',
    notPublished:
      'Dieses Treffen ist noch ein Entwurf. Antworten sind möglich, sobald es veröffentlicht ist.',
    publishFirst: 'Dieses Treffen ist noch ein Entwurf. Bitte veröffentliche es zuerst.',
    calledOff: 'Dieses Treffen wurde abgesagt, darum gibt es nichts mehr zu antworten.',
    wasCancelled: 'Dieses Treffen wurde abgesagt.',
    dateIsOff: 'Dieser Termin findet nicht statt.',
    hasStarted: 'Dieses Treffen hat schon angefangen, darum sind keine Antworten mehr möglich.',
    notOpenYet: 'Antworten zu diesem Treffen sind noch nicht möglich. Bitte komm etwas später wieder.',
    areClosed:
      'Die Gastgeber nehmen zu diesem Treffen keine Antworten mehr an. Einen Platz kannst du bis zum Anfang noch zurückgeben.',
    groupIsArchived: 'Diese Gruppe ist archiviert, darum nehmen ihre Treffen keine neuen Antworten an.',
    forMembers: 'Dieses Treffen ist für Mitglieder der Gruppe. Du kannst der Gruppe gern zuerst beitreten.',
    membershipWasEnded:
      'Die Organisierenden haben deine Mitgliedschaft in dieser Gruppe beendet, darum kannst du hier nicht antworten. Du kannst fragen, ob du wieder beitreten darfst.',
    agreementNeeded: 'Diese Gruppe hat eine Vereinbarung. Bitte lies sie und sag zuerst Ja dazu.',
    agreedVersion: 'Bitte gib die Fassung der Vereinbarung an, die gelesen wurde.',
    tooManyTries:
      'Von dort, wo du bist, gab es viele Versuche. Bitte warte eine Stunde und versuch es dann noch einmal.',
    rosterStaysHere:
      'Diese Gruppe behält ihre Listen hier. Die Organisierenden können das in den Einstellungen der Gruppe ändern.',
    stillChanging:
      'Im selben Moment hat sich an dieser Antwort etwas anderes geändert, darum wurde nichts gespeichert. Bitte versuch es noch einmal.',
    nameNeeded: 'Bitte schreib, wie dich die Gastgeber nennen dürfen. Es muss nicht dein eigener Name sein.',
    anyName: 'Jeder Name ist recht, ein Vorname genügt.',
    noCompanions: 'In dieser Gruppe antworten alle für sich selbst, darum bring bitte niemanden mit.',
    tooManyCompanions:
      '{most, plural, one {Du kannst höchstens einen Menschen mitbringen.} other {Du kannst bis zu # Menschen mitbringen.}}',
    questionsChanged:
      'Die Gastgeber haben ihre Fragen inzwischen geändert. Bitte sieh sie dir noch einmal an.',
    answerIt: 'Bitte beantworte diese Frage.',
    oneOfTheAnswers: 'Bitte wähl eine der Antworten.',
    fromTheAnswers: 'Bitte wähl aus den Antworten.',
    yesOrNo: 'Bitte sag Ja oder Nein.',
    answersById: 'Bitte schick ein Objekt mit den Kennungen der Fragen als Feldern.',
    rowIds: 'Bitte gib die Kennungen aus der Liste der Antworten an.',
    amongWithoutCame: 'Das sagt, von welchen Zeilen „came“ spricht. Bitte gib beides an oder lass das weg.',
    countOrCame: 'Bitte gib entweder an, wie viele da waren, oder wer.',
    nameEveryoneInCame: 'Bitte nenn hier alle, die in „came“ stehen.',
    notOnTheListAnyMore: 'Eine davon steht nicht mehr auf der Liste. Bitte lade die Liste neu.',
    guestsSignInFirst: 'Diese Gruppe bittet alle, sich vor dem Antworten anzumelden.',
    codeIsUnknown:
      'Diesen Antwortcode kennen wir nicht. Bitte sieh ihn dir noch einmal an: Er hat zehn Buchstaben und Ziffern.',
  },

  waiting: {
    doesNotWait: 'Dieser Mensch wartet nicht mehr. Bitte sieh dir die Liste noch einmal an.',
    offerIsOver:
      'Dieses Angebot ist vorbei. Auf der Seite des Treffens steht, ob ein Platz frei ist oder ob du auf einen warten kannst.',
    noNumberOfPlaces:
      'Es können alle kommen, die möchten. Bitte gib dem Treffen zuerst eine Zahl von Plätzen.',
    fewestBeyond:
      '{taken, plural, one {# Platz ist schon vergeben, darum gib bitte mindestens {fewest} mehr als {capacity} an.} other {# Plätze sind schon vergeben, darum gib bitte mindestens {fewest} mehr als {capacity} an.}}',
    tooManyHeld:
      '{all, plural, one {Es gibt # Platz, und zurückgehalten würden {held}. Bitte halte weniger zurück.} other {Es gibt # Plätze, und zurückgehalten würden {held}. Bitte halte weniger zurück.}}',
    placeInLine: 'Bitte gib eine Stelle in der Reihenfolge an: 1 ist als Nächstes dran.',
    idFromList: 'Bitte gib eine Kennung aus der Warteliste an.',
  },

  standing: {
    forMembers: 'Jedes Mal kommen ist für Mitglieder der Gruppe. Du kannst der Gruppe gern zuerst beitreten.',
    doesNotRepeat: 'Dieses Treffen hat nur einen Termin. Eine Antwort dazu genügt.',
    givenUp:
      'Dein fester Platz wurde aufgegeben, darum ist das nicht gespeichert. Du kannst ihn zuerst wieder nehmen.',
    noStandingPlace: 'Du hast hier keinen festen Platz. Du kannst für diesen einen Termin antworten.',
    dayHasPassed: 'Dieser Tag ist schon vorbei. Bitte wähl einen, der noch kommt.',
    pauseIsTooLong:
      'Das ist mehr als anderthalb Jahre voraus. Du kannst den Platz stattdessen aufgeben und jederzeit wiederkommen.',
    useButtons: 'Bitte nimm einen der Knöpfe auf dieser Seite. Es wurde nichts geändert.',
  },
});
