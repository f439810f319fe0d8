import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';

export const fr = translationOf<typeof en>()({
  here: {
    title: 'C’est bien que vous soyez là',
    titleHere: 'Votre arrivée est notée',
    lent: 'Quelqu’un a noté son arrivée sur ce téléphone sans avoir répondu',
    lentHelp: 'Si c’était vous, merci de la retirer d’abord. Ainsi, vous ne comptez qu’une fois.',
    takeBack: 'C’était moi : la retirer',
    known: 'L’équipe sait que vous êtes là. Il n’y a rien d’autre à faire.',
    mistake: 'C’était une erreur',
    onePress: 'Vous avez dit que vous viendriez. Maintenant, il suffit d’appuyer une fois.',
    come: 'Vous avez votre place ici. Il suffit d’appuyer une fois, et vous êtes sur la liste des personnes qui viennent.',
    press: 'Je suis là',
    afterAll: 'Là finalement ?',
    noAnswer: 'Pas encore de réponse ?',
    allTheSame: 'Vous pouvez venir quand même.',
    callYou: 'Comment vous appeler ?',
    callYouHelp: 'N’importe quel nom convient, ou aucun. Seule l’équipe le voit.',
    tellHost: 'Vous avez votre place ici. Merci de dire à l’équipe que vous êtes là.',
    wasItOther: 'Est-ce quelqu’un d’autre qui a noté son arrivée sur ce téléphone ?',
    notYou: 'Ce n’est pas vous ?',
    other: 'Y a-t-il quelqu’un d’autre avec vous sur ce téléphone ?',
    next: 'Je suis là aussi',
    yesFirst: 'Dites d’abord oui, puis revenez sur cette page.',
    seePlace: 'Voir la place',
    waits: 'C’est bien que vous soyez là. Merci de le dire à l’équipe : elle regarde s’il y a de la place.',
    answered: 'Avez-vous répondu ?',
    code: 'Ou votre code de réponse',
    codeHelp: 'Dix lettres et chiffres, comme 7K2MP-9QXD4.',
    goOn: 'Continuer',
    letter: 'Ou ouvrez sur ce téléphone le message sur cette rencontre, puis revenez sur cette page.',
  },

  join: {
    title: 'Rejoindre l’appel',
    off: 'Il n’y a pas d’appel ici pour le moment',
    offWhy:
      'La rencontre est terminée ou annulée, ou elle n’a pas encore de lien. <page>Sa page en dit plus</page>.',
    notYet: 'Ce n’est pas encore l’heure',
    opens: 'Vous pourrez rejoindre l’appel à partir de ce moment : <moment></moment>.',
    comeBack: 'Vous pouvez fermer cette page et revenir. Son adresse reste la même.',
    waiting: 'On attend l’équipe',
    waitingHelp: 'Vous êtes au bon endroit. Dès que l’équipe ouvre la rencontre, vous pouvez entrer.',
    lookAgain: 'Regarder à nouveau',
    open: 'Vous pouvez rejoindre l’appel maintenant',
    nameKnown:
      'L’appel montre le nom réglé dans votre application. L’équipe vous connaît sous le nom de <strong>{name}</strong>{stop} Avant d’entrer, regardez si votre application dit ce nom, ou un autre qui vous convient.',
    name: 'L’appel montre le nom réglé dans votre application. Avant d’entrer, regardez si c’est un nom qui vous convient.',
    press: 'Rejoindre',
    elsewhere: 'L’appel est sur un autre site, qui a ses propres règles.',
    notYours: 'C’est pour les personnes qui viennent',
    sayYes: 'Dites que vous venez sur <page>la page de la rencontre</page>, puis revenez ici.',
    signIn: 'Se connecter pour rejoindre',
    code: 'Vous avez un code de réponse ? <page>Montrez-le d’abord ici</page>.',
    hosts: 'Pour l’équipe',
    isOpen: 'C’est ouvert. Les personnes qui viennent peuvent rejoindre.',
    isClosed:
      'Les personnes attendent sur cette page jusqu’à ce que vous ouvriez la rencontre. Vous pouvez entrer avant elles.',
    close: 'Faire attendre à nouveau',
    letIn: 'Laisser entrer',
  },

  checkInCode: {
    back: 'Retour à la porte',
    title: 'Dites que vous êtes là',
    lead: 'Dirigez l’appareil photo de votre téléphone vers ceci. Personne d’autre ne voit votre nom.',
    code: 'Un code pour l’appareil photo de votre téléphone. Il change chaque minute.',
    changes:
      'Le code change chaque minute, donc une photo ne sert à rien. Vous pouvez aussi dire à l’équipe que vous êtes là.',
    everyone: 'Qui n’a pas répondu peut aussi noter son arrivée. Cela prend une place.',
    onlyAnswered:
      'Seules les personnes qui ont répondu peuvent noter leur arrivée. Les autres viennent vous voir.',
    agreement: 'Qui n’a pas dit oui à l’accord du groupe vient d’abord vous voir.',
    letAnswered: 'Laisser seulement les personnes qui ont répondu noter leur arrivée',
    letEveryone: 'Laisser toutes les personnes de la salle noter leur arrivée',
  },
});
