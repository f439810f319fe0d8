import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as letters } from '../../../../notifications/words/fr.js';
import { fr as saying } from '../../../components/saying/words/fr.js';
import { fr as components } from '../../../components/words/fr.js';
import { fr as events } from '../../events/words/fr.js';

export const fr = translationOf<typeof en>()({
  meeting: {
    over: 'Cette rencontre est terminée.',
    page: events.guest.meeting,
  },

  answer: {
    ifGivenUp:
      'Si vous laissez votre place, vous pouvez la reprendre jusqu’au <when></when>. Ensuite, elle va à d’autres.',
    backUntil: 'Jusqu’au <when></when>, vous pouvez reprendre votre place. Ensuite, elle va à d’autres.',
    fullYouCanWait: components.whyNot.full,
    full: 'Toutes les places sont prises en ce moment. Quelqu’un laissera peut-être la sienne.',
    closed: 'C’est commencé, ou l’on ne peut plus répondre : les réponses restent donc comme elles sont.',
    undo: events.answer.undo,
    youChose: 'Vous avez choisi « {words} ».',
    pressOnce: 'Appuyez une fois pour que cela compte.',
    asBefore: 'Jusque-là, tout est comme avant : {answer}',
    areYouComing: events.answer.ask,
    countsAlready: 'Cela compte déjà. Vous n’avez rien d’autre à faire.',
    wayThere: letters.meeting.wayThere,
    signInForWay:
      'Pour voir comment venir, <signIn>merci de vous connecter</signIn>. D’autres peuvent lire un message ; le lieu exact est seulement pour vous.',
  },

  closed: {
    title: 'Cette rencontre est maintenant pour les membres',
    answered:
      'Le groupe est devenu privé depuis votre réponse. Votre réponse compte toujours. Si vous ne venez pas, merci de la retirer.',
    takeBack: saying.buttons.takeBack,
    unanswered: 'Le groupe est devenu privé. Vous n’y avez pas de réponse.',
  },

  confirm: {
    saidMaybe: saying.stands.maybe,
    wouldCome: 'Vous voulez venir.',
    saidGoing: 'Vous avez dit que vous venez.',
    tooLate:
      'Entre-temps, toutes les places ont été prises. Vous pouvez dire peut-être ; nous vous écrivons alors si quelque chose change.',
    wouldWait: 'Toutes les places sont prises en ce moment, vous devriez donc attendre.',
    pressOnceMore:
      'Appuyez encore une fois, et cela compte. Ce n’était pas vous ? Alors fermez cette page, et il ne se passera rien.',
    fewer: 'Oui, avec ce nombre',
    maybe: events.visitor.sayMaybe,
    waitingList: 'Oui, sur la liste d’attente',
    itWasMe: letters.confirmReply.press,
  },

  standing: {
    thisAndNext: 'Cette date et les suivantes',
    following:
      'Vous dites que vous venez à cette date et à celles d’après qui sont prévues. Vous pouvez changer chacune plus tard.',
    goingToNext: 'Je viens cette fois et les suivantes',
    notToNext: 'Je ne peux pas cette fois ni les suivantes',
    thisDateAlone: 'Répondre pour cette date seulement',
    after: 'Et les dates suivantes ?',
    everyTime: 'Vous venez à chaque fois.',
    comeEveryTime: 'Je viens à chaque fois',
  },

  invitation: {
    title: 'Une invitation',
    forWhom: 'Pour qui : {people}',
    welcome: 'Bienvenue. Vous êtes maintenant membre de ce groupe.',
    dates: 'Voir ses dates',
    leave: 'Quitter à nouveau',
    left: 'Vous n’êtes pas dans ce groupe.',
    leftIsFine: 'Ce n’est pas grave. Si vous changez d’avis, l’invitation tient toujours.',
    join: 'Voulez-vous en faire partie ?',
    calledName: components.calledName.label,
    calledNameHelp: components.calledName.help,
    yes: 'Oui, j’en fais partie',
    no: 'Non, merci',
  },

  unsubscribe: {
    title: 'Quels messages voulez-vous recevoir ?',
    lead: 'Appuyez une fois pour les arrêter, et encore une fois pour les laisser revenir.',
    areStopped: 'Ils sont arrêtés.',
    come: 'Vous les recevez.',
    stop: 'Les arrêter<hush> : {name}</hush>',
    asked: 'Les messages que vous demandez, comme celui pour se connecter, arrivent toujours.',
    allSettings: 'Tous mes réglages',
    groupTitle: 'Tous les messages de « {name} »',
    titles: {
      digest: letters.digest.subject,
      'new-events': 'Les nouvelles rencontres de vos groupes',
      'day-rosters': 'Qui vient aux rencontres dont vous vous occupez',
      'host-letters': 'Ce que les équipes écrivent à tout le monde',
      'all-but-essential': 'Tous les messages qui peuvent attendre',
      all: 'Tous les messages',
    },
    about: {
      event:
        'Confirmations, rappels et annonces de changements. Si vous avez dit que vous venez, nous vous disons quand même si elle est annulée ou a lieu finalement. Sa page montre toujours où en sont les choses, et si vous dites à nouveau que vous venez, tous reviennent.',
      group:
        'Tout ce que ce groupe envoie. Nous vous disons quand même si une rencontre à laquelle vous avez répondu change d’heure ou de lieu, est annulée ou a lieu finalement, si une place est libre pour vous, et ce que vous demandez vous-même.',
      digest:
        'Un message sur vos dates et sur ce qui est nouveau dans vos groupes. Vous choisissez ci-dessous à quel rythme il arrive.',
      'new-events':
        'Quand un de vos groupes a de nouvelles rencontres. Vous choisissez ci-dessous si c’est tout de suite ou avec d’autres nouvelles.',
      'day-rosters':
        'La veille au soir d’une rencontre, ou le matin : combien de personnes viennent. Vous choisissez ci-dessous quand cela arrive.',
      'host-letters':
        'Ce qu’elles écrivent à toutes les personnes qui viennent à une rencontre, ou à tous les membres. Vous le trouvez aussi sur le site.',
      'all-but-essential':
        'De tous les groupes : confirmations, rappels, nouvelles, ce que les équipes écrivent à tout le monde, et notes pour les équipes. Nous vous disons quand même les changements, si une place est libre pour vous, et ce que vous demandez vous-même.',
      all: 'Alors plus aucun n’arrive, même pas quand une rencontre est annulée ou qu’une place est libre pour vous. Vos rencontres sur ce site montrent toujours où en sont les choses.',
    },
  },

  about: {
    title: 'À propos de nos messages',
    lead: 'Pourquoi des messages de {community} arrivent, et comment en recevoir moins.',
    why: 'Pourquoi il en est venu un',
    whyOne:
      'Vous recevez des messages sur ce à quoi vous avez répondu, sur les groupes dont vous faites partie, et quand vous en demandez un. Les dernières lignes de chaque message disent pourquoi il est venu.',
    fewer: 'Comment en recevoir moins, ou aucun',
    link: 'Le lien au pied d’un message mène à vos choix. Il ne faut pas se connecter pour cela. Le bouton de désabonnement de votre programme de courrier marche aussi. Les messages que vous venez de demander n’ont ni l’un ni l’autre, et ceux à l’administration sur le site lui-même non plus.',
    signedIn: 'Quand vous êtes sur votre compte, vous trouvez tous les choix dans <me>Mes réglages</me>.',
    neverAsked:
      'Vous n’avez jamais demandé de message ? Alors laissez-le simplement, et il ne se passe rien.',
    inside: 'Ce qu’il y a dedans, et ce qu’il n’y a pas',
    noPictures:
      'Nos messages n’ont pas d’images, et rien en eux ne nous dit si vous en avez ouvert un. Leurs liens mènent seulement à ce site.',
    people: 'Qui s’occupe de ce site',
    write: 'Vous pouvez écrire à : <address></address>',
  },

  mailbox: {
    title: 'Boîte',
    lead: 'Il n’y a pas encore de serveur de courrier : chaque message arrive donc ici, peu importe pour qui. Seul un navigateur sur cet ordinateur peut voir cette page.',
    none: 'Pas encore de messages',
    noneYet: 'Demandez à vous connecter, ou invitez quelqu’un, et regardez à nouveau dans un instant.',
    toWhom: 'À {address}, <when></when>',
    more: 'Plus de messages',
    newest: 'Messages les plus récents',
    older: 'Messages plus anciens',
  },

  letter: {
    title: 'Un message',
    back: 'Retour à la boîte',
    from: 'De',
    to: 'À',
    arrived: 'Arrivé',
    theLetter: 'Le message',
    attached: 'Fichiers joints',
    plain: 'La même chose en texte simple',
    headers: 'Ses en-têtes',
  },
});
