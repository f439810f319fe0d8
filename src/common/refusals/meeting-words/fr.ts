import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const fr = translationOf<typeof en>()({
  events: {
    isCancelled:
      'Cette rencontre a été annulée, elle reste donc comme elle est. Une nouvelle peut la remplacer.',
    isOver:
      'Cette rencontre est terminée : on ne peut plus la déplacer, la répéter ni l’annuler. Une nouvelle peut la remplacer.',
    isDraft:
      'C’est un brouillon auquel personne n’a été invité, il n’y a donc rien à annuler. On peut le jeter à la place.',
    changedMeanwhile:
      'Quelqu’un d’autre a changé cette rencontre pendant que vous l’aviez ouverte. Veuillez la recharger, regarder, puis enregistrer.',
    isPublished:
      'Cette rencontre est publiée, et des personnes veulent peut-être venir. On peut l’annuler, et elles l’apprennent ainsi.',
    undoIsOver:
      'On ne peut plus revenir en arrière : c’est déjà fait, ou plus de cinq minutes ont passé. Vous pouvez le changer à nouveau.',
    changedSince:
      'Autre chose a changé depuis, on ne peut donc pas revenir en arrière. Annulez d’abord le changement le plus récent.',
    answeredMeanwhile:
      'Quelqu’un a déjà répondu à une date, ou pris une place, qui n’existe que depuis ce changement : on ne peut donc pas revenir en arrière. Vous pouvez changer ou annuler la date, et tout le monde l’apprend ainsi.',
    placesStay: 'Cette rencontre est terminée, ses places restent donc comme elles étaient.',
    notAHost:
      'Cette personne ne fait pas partie de l’équipe du groupe. Veuillez choisir quelqu’un de l’équipe.',
    membershipOfHost:
      'Veuillez donner l’identifiant d’une personne de l’équipe, comme le montre la liste des membres.',
    modifiedAt: 'Veuillez donner le « modifiedAt » qui vous a été montré.',
    tooManyQuestions: 'Veuillez poser {most} questions au plus.',
    objectPerQuestion: 'Veuillez envoyer un objet pour chaque question.',
    questionId: 'Veuillez donner l’identifiant que montre la rencontre, ou aucun pour une nouvelle question.',
    questionOwnId: 'Veuillez donner à chaque question son propre identifiant.',
    writeQuestion: 'Veuillez écrire la question.',
    twoChoices: 'Veuillez écrire au moins deux réponses au choix.',
    tooManyChoices: 'Veuillez donner {most} réponses au choix, ou moins.',
    choice: 'Une réponse au choix a jusqu’à 80 caractères.',
    lengthIsMissing: 'Veuillez dire combien de temps cela dure, ou quand cela finit.',
    lengthOrEnd: 'Veuillez donner soit la durée, soit la fin, pas les deux.',
    endAfterStart: 'La fin doit venir après le début.',
    wholeDays: 'Une rencontre sur toute la journée dure des jours entiers, de 1440 minutes chacun.',
    shortest: 'La rencontre la plus courte dure 5 minutes.',
    longest: 'La rencontre la plus longue dure 14 jours.',
    comesTwice:
      'Les horloges de {zone} reculent cette nuit-là : {clock}, le {day}, arrive donc deux fois. Nous parlons de la première fois (UTC{offset}).',
    dayOfCalendar: 'Veuillez donner un jour qui existe dans le calendrier, comme 2027-03-05.',
    timeOfCalendar:
      'Veuillez donner un jour et une heure qui existent dans le calendrier, comme 2027-03-05T19:00.',
    justTheDay:
      'Une rencontre sur toute la journée n’a pas d’heures. Veuillez donner seulement le jour, comme {day}.',
    doesNotHappen:
      'Les horloges de {zone} avancent le {day}, de {from} directement à {to} : {clock} n’existe donc pas. Veuillez choisir une heure avant {from}, ou {to} ou plus tard.',
    skippedByClocks:
      'Les horloges de {zone} avancent le {day}, de {from} directement à {to} : {clock} n’existe donc pas ce jour-là. Cette date commence à {instead}, et figure dans les agendas comme une rencontre à part.',
    hasPassed: 'Ce moment est passé. Veuillez en choisir un qui est à venir.',
    tooFarAhead: 'C’est dans plus de {years} ans. Veuillez revoir l’année.',
    closesBeforeStart: 'Les réponses se ferment au début de la rencontre, ou avant.',
    opensBeforeClosing: 'Les réponses doivent s’ouvrir avant de se fermer.',
    closedAlready: 'Les réponses seraient déjà fermées. Veuillez choisir un moment plus tard, ou aucun.',
    capacity:
      'Veuillez donner un nombre de 1 à {most}, ou laisser vide pour toutes les personnes qui viennent.',
    fewestPlaces:
      '{taken, plural, one {# place est déjà prise, il en faut donc au moins {fewest}.} many {# de places sont déjà prises, il en faut donc au moins {fewest}.} other {# places sont déjà prises, il en faut donc au moins {fewest}.}}',
    quota: 'Veuillez donner un nombre de 0 à {most}, ou laisser vide pour toutes celles qu’il y a.',
    area: 'Veuillez dire à peu près où c’est, comme « Alfama, près du fleuve ».',
    howPeopleMeet:
      'Veuillez dire comment on se retrouve, comme « Appel vidéo, le lien arrive le jour même », ou donner le lien.',
    meetingLink:
      'Veuillez donner un lien entier qui commence par https://, comme le montre la page de la rencontre.',
    minutesBefore: 'Veuillez donner des minutes avant le début, de 0 à {most} (un an).',
  },

  series: {
    datesNotSeen: 'Cette rencontre se répète. Veuillez d’abord regarder ses dates, puis la publier.',
    hasOneDate:
      'Cette rencontre ne se répète pas, ou c’est un brouillon : on la change donc en entier. Veuillez changer la rencontre elle-même.',
    hasManyDates:
      'Cette rencontre se répète. Veuillez choisir ce qui change : une date (/date), celle-ci et les suivantes (/following), ou toutes celles à venir (/series).',
    besideTheRule:
      'Cette date est à part des autres de la série, aucune ne la suit donc. Veuillez changer cette date seule, ou toutes les dates à venir.',
    isDraft:
      'Cette série est un brouillon. Ses dates arrivent quand on la publie, veuillez donc d’abord la publier.',
    datesClash: 'La série a une autre date à ce moment-là. Veuillez d’abord déplacer ou sauter celle-là.',
    datesClashOn:
      'La série a une autre date le {day} à {clock}. Veuillez d’abord déplacer ou sauter celle-là.',
    noMeetingThatDay:
      'Le groupe ne se retrouve pas ce jour-là. Les autres dates de cette série restent prévues.',
    ofTheRule: 'La série a déjà une date à ce moment-là. Veuillez choisir un autre moment.',
    wasSkipped: 'La date à ce moment-là a été sautée. Veuillez plutôt remettre celle-là.',
    wasCalledOff: 'La date à ce moment-là a été annulée. Veuillez plutôt remettre celle-là.',
    wasMoved:
      'La date de ce moment-là a été déplacée. Veuillez la remettre à sa place, ou choisir un autre moment.',
    datesOrSpan: 'Veuillez donner soit des dates, soit un premier et un dernier jour, pas les deux.',
    notOfThisSeries: 'L’une d’elles n’est pas une date de cette série.',
    hasBegun: 'L’une de ces dates a déjà commencé, elle reste donc.',
    knownUpTo:
      'Les dates de cette série sont connues jusqu’au {day} pour le moment. Veuillez choisir un dernier jour d’ici là.',
    region: 'Veuillez choisir une région dans la liste.',
    dates: 'Veuillez donner une liste de dates.',
    oneDateAtLeast: 'Veuillez choisir au moins une date.',
    mostDatesAtOnce: 'Veuillez choisir au plus {most} dates à la fois.',
    dateIds: 'Veuillez donner les identifiants de dates de cette série.',
    withWeeksOnly: 'Cela va seulement avec « chaque semaine ». Veuillez le laisser de côté.',
    withMonthsOnly: 'Cela va seulement avec « chaque mois ». Veuillez le laisser de côté.',
    numberOrLastDay: 'Veuillez donner soit un nombre de dates, soit un dernier jour, pas les deux.',
    weeks: 'Veuillez donner un nombre de semaines de 1 à {most}.',
    tickWeekday:
      'La première date est un {weekday}. Veuillez cocher aussi {weekday}, ou choisir une autre première date.',
    tickNth:
      'La première date est le {nth} {weekday} de son mois. Veuillez cocher aussi « {nth} », ou choisir une autre première date.',
    tickNthOrOther:
      'La première date est le {nth} {weekday} de son mois. Veuillez cocher aussi « {nth} » ou « {other} », ou choisir une autre première date.',
    numberOfDates: 'Veuillez donner un nombre de dates de 1 à {most}.',
    lastDayAfterFirstDate: 'Le dernier jour doit venir après la première date.',
    withinYears:
      'Veuillez choisir un jour dans les {years} ans après la première date, ou laisser continuer sans fin.',
    noSingleDate:
      'Une série ne peut pas devenir une seule date. Pour qu’elle se termine, veuillez donner son dernier jour.',
  },

  rsvps: {
    eventIsFull:
      'Toutes les places sont prises pour le moment. Quelqu’un peut encore rendre la sienne : cela vaut la peine de revenir voir.',
    tooSmall: 'Cette rencontre est trop petite pour tant de personnes. Veuillez venir à moins nombreux.',
    noRoomPlaceStays:
      'Il n’y a pas assez de place pour plus de personnes en ce moment. Votre place reste, avec les personnes annoncées avant.',
    noRoomMayStay:
      'Il n’y a pas assez de place pour plus de personnes en ce moment. Dites oui pour les personnes annoncées avant, et cette date reste à vous.',
    noRoomStillKept:
      'Il n’y a pas assez de place pour plus de personnes en ce moment. La place que vous aviez est encore gardée un moment, pour les personnes annoncées avant.',
    noRoomOfferStays:
      'Il n’y a pas assez de place pour plus de personnes en ce moment. La place qui vous est proposée reste, pour les personnes annoncées avant.',
    notPublished: 'Cette rencontre est encore un brouillon. On pourra répondre quand elle sera publiée.',
    publishFirst: 'Cette rencontre est encore un brouillon. Veuillez d’abord la publier.',
    calledOff: 'Cette rencontre a été annulée, il n’y a donc plus rien à répondre.',
    wasCancelled: 'Cette rencontre a été annulée.',
    dateIsOff: 'Cette date n’a pas lieu.',
    hasStarted: 'Cette rencontre a déjà commencé, on ne peut donc plus répondre.',
    notOpenYet: 'On ne peut pas encore répondre à cette rencontre. Veuillez revenir un peu plus tard.',
    areClosed:
      'L’équipe a fermé les réponses à cette rencontre. Vous pouvez encore rendre une place jusqu’au début.',
    groupIsArchived: 'Ce groupe est archivé, ses rencontres ne prennent donc plus de nouvelles réponses.',
    forMembers: 'Cette rencontre est pour les membres du groupe. Vous pouvez d’abord rejoindre le groupe.',
    membershipWasEnded:
      'L’équipe a mis fin à votre place de membre dans ce groupe, vous ne pouvez donc pas répondre ici. Vous pouvez demander à le rejoindre à nouveau.',
    agreementNeeded: 'Ce groupe a un accord. Veuillez d’abord le lire et dire oui.',
    agreedVersion: 'Veuillez donner la version de l’accord qui a été lue.',
    tooManyTries:
      'Il y a eu beaucoup d’essais depuis l’endroit où vous êtes. Veuillez attendre une heure, puis réessayer.',
    rosterStaysHere:
      'Ce groupe garde ses listes ici. Une personne qui l’organise peut changer cela dans les réglages du groupe.',
    stillChanging:
      'Autre chose a changé dans cette réponse au même moment, rien n’a donc été gardé. Veuillez réessayer.',
    nameNeeded: 'Veuillez écrire comment l’équipe peut vous appeler. Ce n’est pas forcément votre vrai nom.',
    anyName: 'N’importe quel nom convient, et un prénom suffit.',
    noCompanions: 'Dans ce groupe, chaque personne répond pour elle-même, veuillez donc n’amener personne.',
    tooManyCompanions:
      '{most, plural, one {Vous pouvez amener une personne au plus.} many {Vous pouvez amener # de personnes au plus.} other {Vous pouvez amener # personnes au plus.}}',
    questionsChanged: 'L’équipe a changé ses questions entre-temps. Veuillez les regarder à nouveau.',
    answerIt: 'Veuillez répondre à cette question.',
    oneOfTheAnswers: 'Veuillez choisir une des réponses.',
    fromTheAnswers: 'Veuillez choisir parmi les réponses.',
    yesOrNo: 'Veuillez dire oui ou non.',
    answersById: 'Veuillez envoyer un objet, avec les identifiants des questions comme champs.',
    rowIds: 'Veuillez donner les identifiants de la liste des réponses.',
    amongWithoutCame:
      'Cela dit de quelles lignes parle « came ». Veuillez donner les deux, ou laisser cela de côté.',
    countOrCame: 'Veuillez dire soit combien de personnes sont venues, soit qui.',
    nameEveryoneInCame: 'Veuillez nommer ici toutes les personnes qui sont dans « came ».',
    notOnTheListAnyMore: 'L’une de ces personnes n’est plus sur la liste. Veuillez recharger la liste.',
    guestsSignInFirst: 'Ce groupe demande à chaque personne de se connecter avant de répondre.',
    codeIsUnknown:
      'Nous ne connaissons pas ce code de réponse. Veuillez le revoir : il a dix lettres et chiffres.',
  },

  waiting: {
    doesNotWait: 'Cette personne n’attend plus. Veuillez regarder la liste à nouveau.',
    offerIsOver:
      'Cette proposition est terminée. La page de la rencontre dit si une place est libre, ou si vous pouvez en attendre une.',
    noNumberOfPlaces:
      'Toutes les personnes qui le veulent peuvent venir. Veuillez d’abord donner un nombre de places à la rencontre.',
    fewestBeyond:
      '{taken, plural, one {# place est déjà prise, veuillez donc en donner au moins {fewest} de plus que {capacity}.} many {# de places sont déjà prises, veuillez donc en donner au moins {fewest} de plus que {capacity}.} other {# places sont déjà prises, veuillez donc en donner au moins {fewest} de plus que {capacity}.}}',
    tooManyHeld:
      '{all, plural, one {Il y a # place, et {held} seraient gardées. Veuillez en garder moins.} many {Il y a # de places, et {held} seraient gardées. Veuillez en garder moins.} other {Il y a # places, et {held} seraient gardées. Veuillez en garder moins.}}',
    placeInLine: 'Veuillez donner une place dans la file : 1 est la prochaine.',
    idFromList: 'Veuillez donner un identifiant de la liste d’attente.',
  },

  standing: {
    forMembers:
      'Venir à chaque fois est pour les membres du groupe. Vous pouvez d’abord rejoindre le groupe.',
    doesNotRepeat: 'Cette rencontre n’a qu’une date. Il suffit d’y répondre.',
    givenUp:
      'Votre place régulière a été laissée, ceci n’est donc pas enregistré. Vous pouvez d’abord la reprendre.',
    noStandingPlace: 'Vous n’avez pas de place régulière ici. Vous pouvez répondre pour cette date seule.',
    dayHasPassed: 'Ce jour est passé. Veuillez en choisir un qui est à venir.',
    pauseIsTooLong:
      'C’est dans plus d’un an et demi. Vous pouvez plutôt laisser la place, et revenir quand vous voulez.',
    useButtons: 'Veuillez utiliser un des boutons de cette page. Rien n’a changé.',
  },
});
