import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as refusals } from '../../../../common/refusals/meeting-words/fr.js';
import { fr as components } from '../../../components/words/fr.js';

export const fr = translationOf<typeof en>()({
  event: {
    aside: 'Venir ou non',
    addToCalendar: 'Ajouter cette date à mon agenda',
    span: '{span} (heure locale : {city})',
    oneOf: 'Une date parmi plusieurs : <series>{says}</series>',
    draft:
      '<strong>Ceci est un brouillon.</strong> Seule l’équipe du groupe peut le voir. Voici à quoi il ressemblera une fois publié.',
    over: 'Cette rencontre est terminée. <next>Voyez ce qui vient ensuite dans ce groupe</next>.',
    expect: 'Ce qui vous attend',
    firstTime: 'Si c’est votre première fois',
    goodToKnow: 'Bon à savoir avant de venir',
    details: 'Détails',
    language: components.filters.language,
    until: 'Réponses jusqu’au',
    recordings: 'Photos et enregistrements',
    whoSees: 'Qui voit que je viens',
    whoSeesIt:
      'L’équipe, avec le nom que vous choisissez. Personne d’autre, et personne ne voit votre adresse.',
    wayThere: 'Comment venir',
    addressShown:
      'Les personnes qui viennent voient l’adresse exacte sur cette page, à partir de {length} avant le début.',
    linkShown:
      'Les personnes qui viennent peuvent rejoindre la rencontre en ligne depuis cette page, à partir de {length} avant le début.',
  },

  answer: {
    ask: 'Venez-vous ?',
    along: 'Avec vous : {along}.',
    thisOne: 'Je viens quand même à cette date',
    mayChange: 'Vous pouvez changer votre réponse à tout moment jusqu’au début.',
    byLetter: 'Vous avez répondu depuis un message',
    seeIt: 'Voir ou changer ma réponse',
    undo: 'Revenir en arrière',
  },

  visitor: {
    signInFirst: refusals.rsvps.guestsSignInFirst,
    code: 'Vous avez un code de réponse ? <code>Voyez ou changez votre réponse</code>.',
    signIn: 'Se connecter pour répondre',
    beenHere:
      'Ce n’est pas votre première fois ici ? <link>Connectez-vous pour répondre en appuyant une fois</link>.',
    signInToSee: 'Se connecter pour voir ou changer votre réponse',
    onlyMaybe:
      'Vous pouvez dire peut-être. Avec une adresse, nous vous écrivons si l’heure ou le lieu change.',
    answer: 'Votre réponse',
    joinList: 'Me mettre sur la liste d’attente',
    addressIfYouLike: 'Votre adresse e-mail (si vous voulez)',
    address: 'Votre adresse e-mail',
    orCode:
      'Pour un message de confirmation, et pour vous prévenir si quelque chose change. Laissez-la vide si vous préférez un code pour revenir ; nous ne pourrons alors pas vous dire ce qui change.',
    addressHelp:
      'Pour un message de confirmation, et pour vous prévenir si quelque chose change. L’équipe ne la voit pas.',
    sayMaybe: 'Dire peut-être',
    send: 'Envoyer',
  },

  guest: {
    letter: 'Regardez vos messages',
    letterLead:
      'Nous vous avons envoyé un message. Appuyez sur le lien qu’il contient, et votre réponse compte.',
    letterWorks:
      'Le lien fonctionne pendant un jour, ou jusqu’au début de la rencontre. Il peut mettre une minute ou deux à arriver.',
    letterMissing:
      'Aucun message n’est arrivé ? Regardez parmi les indésirables, et vérifiez l’adresse en répondant encore une fois.',
    back: components.backTo.meeting,
    codeTitle: 'Votre code de réponse',
    noted: 'Votre réponse est notée',
    codeLead: 'Voici votre code de réponse. Merci de le noter ou de le prendre en photo maintenant.',
    codeOnce:
      'Nous ne le montrons que cette fois, et ne gardons aucune copie où nous pourrions le chercher. Avec lui, vous pouvez voir comment venir et changer votre réponse. Sans adresse, nous ne pouvons pas vous écrire : si vous attendez une place, merci de regarder de temps en temps avec votre code.',
    codePage:
      'Quand vous en avez besoin, allez sur <page>la page des codes de réponse</page>. Le lien est sur la page de chaque rencontre qui fonctionne ainsi.',
    enter: 'Mon code de réponse',
    enterLead:
      'Pour les personnes qui n’ont pas laissé d’adresse : voyez votre réponse et comment venir, ou changez d’avis.',
    codeHelp: 'Dix lettres et chiffres, comme {example}.',
    show: 'Montrer ma réponse',
    lost: 'Il est perdu ? Un code est montré une seule fois, et nous ne gardons aucune copie où nous pourrions le chercher. Votre réponse reste telle quelle, et garde sa place. Vous pouvez répondre encore une fois pour avoir un nouveau code. Cette réponse a besoin de sa propre place, et si toutes sont prises, elle devra peut-être attendre. Alors merci de le dire à quelqu’un de l’équipe, si vous pouvez : l’équipe voit les deux réponses, et peut vous faire de la place.',
    cancelled: components.pieces.cancelled,
    meeting: 'La page de cette rencontre',
  },
});
