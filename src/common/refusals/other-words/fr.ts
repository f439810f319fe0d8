import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const fr = translationOf<typeof en>()({
  hostLetters: {
    isSent: 'Ce message a déjà été envoyé. Tant qu’il attend, on peut le reprendre, puis le changer.',
    hasLeft: 'Ce message est parti, on ne peut donc plus le reprendre.',
    isForNobody: 'Il n’y a personne à qui l’envoyer en ce moment. Le message est gardé ici comme brouillon.',
    tooMany:
      'Ce groupe a envoyé cinq messages en un jour. Pour que les messages restent bienvenus, le suivant pourra partir un peu plus tard. Il est gardé ici comme brouillon.',
    tooManyDrafts: 'Cela fait beaucoup de messages en un jour. Veuillez commencer le suivant demain.',
    tooManyTests: 'Cela fait beaucoup d’essais en une heure. Veuillez envoyer le suivant un peu plus tard.',
    ofAnotherGroup: 'Cette date est d’un autre groupe.',
    withoutDateForAll: 'Sans date, un message est pour tous les membres.',
    aboutDateForThoseComing: 'Un message sur une date est pour les personnes qui viennent, ou qui attendent.',
    dateId: 'Veuillez donner l’identifiant d’une date.',
    leavesTooSoon:
      'Veuillez choisir un moment dans au moins cinq minutes, ou laisser partir le message dans cinq minutes.',
    leavesTooLate: 'Veuillez choisir un moment dans les {days} prochains jours.',
    leavesAfterDate:
      'On peut écrire aux personnes d’une date jusqu’à deux semaines après. Ce serait plus tard.',
  },

  onTheDay: {
    tooEarlyForHosts: 'Ceci s’ouvre une heure avant le début.',
    tooLateForWalkIns:
      'On peut ajouter les personnes venues sans réponse jusqu’à sept jours après la fin. Ce délai est passé.',
    checkInCodeIsOver: 'Ce code a changé entre-temps. Veuillez viser celui qui est affiché maintenant.',
    checkInIsOver: 'La rencontre est terminée, il n’y a donc plus rien à signaler.',
    answerIsUnknown:
      'Nous ne connaissons pas de réponse de votre part à cette rencontre. Vous avez votre place ici : dites à quelqu’un de l’équipe que vous êtes là.',
    placeIsOffered: 'Une place est libre pour vous. Veuillez d’abord dire oui, puis vous signaler ici.',
    callIsOff: 'Il n’y a rien à rejoindre : la rencontre est terminée ou annulée, ou elle n’a pas de lien.',
    callIsForThoseGoing: 'Ceci est pour les personnes qui viennent. Veuillez d’abord dire que vous venez.',
    callIsNotOpenYet: 'Ce n’est pas encore l’heure. Veuillez revenir un peu plus tard.',
    callWaitsForHost: 'L’équipe n’a pas encore ouvert la rencontre. Veuillez attendre un instant.',
    attendanceIsNotKept: 'Ce groupe a décidé de ne pas noter qui est venu.',
    onlyTheNumberIsKept:
      'La journée est finie, et ce groupe garde seulement le nombre de personnes venues. Vous pouvez encore noter ce nombre.',
    attendanceIsACount: 'Ce groupe note combien de personnes sont venues, et aucun nom.',
    askedToBeCountedOnly:
      'Cette personne a demandé à être seulement comptée, son nom n’est donc pas noté. Veuillez l’ajouter au nombre.',
    youAreCountedOnly:
      'Vous avez demandé à être seulement compté dans le nombre, rien n’est donc noté ici. Vous avez votre place ici : l’équipe vous compte.',
    attendanceIsByName: 'Ce groupe note sur la liste des réponses qui est venu. Le nombre en découle.',
    addAnyway:
      'Aucune place n’est libre. S’il y a quand même de la place pour une personne de plus, vous pouvez l’ajouter.',
    noPlaceTellHost:
      'Aucune place n’est libre en ce moment. Veuillez dire à quelqu’un de l’équipe que vous êtes là.',
    aPage: 'Veuillez donner le numéro d’une page.',
    someoneFromList: 'Veuillez choisir quelqu’un dans la liste.',
  },

  thanks: {
    areTooEarly: 'On peut écrire un merci une fois la rencontre terminée.',
    areTooLate: 'On peut écrire un merci jusqu’à deux semaines après la rencontre. Ce délai est passé.',
    wereSaid:
      'Un merci a déjà été écrit pour cette rencontre. Il y a un seul message, pour que personne n’en reçoive deux.',
  },

  imports: {
    tooManyOpen:
      'Vous avez {most} fichiers ouverts dans ce groupe. Veuillez d’abord en terminer un ou en jeter un.',
    isNotReady: 'Ce fichier n’est pas encore lu, ou ses rencontres sont déjà en train d’être reprises.',
    tickOne: 'Veuillez cocher au moins une rencontre.',
    someCannot: 'Certaines de ces rencontres ne peuvent pas être reprises. Veuillez choisir à nouveau.',
    chooseFile: 'Veuillez choisir un fichier, ou coller son contenu.',
    fileIsTooLarge: 'Ce fichier est trop grand : 2 Mo au plus. Veuillez exporter une période plus courte.',
    textOfFile: 'Veuillez envoyer le texte d’un fichier d’agenda.',
    rowIds: 'Veuillez donner les identifiants des lignes.',
  },

  calendar: {
    tooManyFeeds:
      'Vous avez déjà {most} liens d’agenda. Veuillez en retirer un qui ne sert plus, puis réessayer.',
    alarmMinutes:
      'Veuillez donner jusqu’à cinq délais différents avant le début, de 0 minute à 14 jours (20160 minutes).',
    organization: 'Veuillez donner l’identifiant d’une organisation.',
  },

  pages: {
    cookiesNeeded:
      'Cette page a besoin d’un cookie, pendant une heure. Veuillez laisser votre navigateur le garder, puis rouvrir le lien.',
    formIsUnderWay:
      'Vous avez envoyé ceci il y a un instant, et c’est encore en route. Veuillez l’envoyer à nouveau dans une minute.',
    answeredSince:
      'Quelqu’un a répondu entre-temps, cette date serait donc annulée. Veuillez regarder à nouveau.',
    changedWhileTyping:
      'Quelqu’un d’autre a changé cette rencontre pendant que vous l’aviez ouverte. Ce que vous avez écrit est encore ici. Veuillez d’abord regarder la page de la rencontre ; si vous enregistrez à nouveau, vos mots remplacent les siens.',
    whereTo: 'Veuillez choisir où.',
    stepAndPlace:
      'Vous avez choisi un pas et écrit une autre place. Veuillez choisir « À une autre place », ou laisser ceci vide.',
    month: 'Veuillez choisir un mois dans la liste.',
    title: 'Veuillez lui donner un titre.',
  },
});
