import { translation } from './translation.js';

/** Says vous to everyone, and nothing that depends on whether the reader is a woman or a man. */
export const fr = translation({
  hello: 'Bonjour {name},',
  helloUnnamed: 'Bonjour,',

  time: {
    span: '{day}, de {from} à {to}',
    moment: '{day} à {clock}',
    onClocksOf: '{span} (heure locale : {city})',
    today: 'aujourd’hui à {clock}',
    tomorrow: 'demain à {clock}',
    on: 'le {day} à {clock}',
    soon: 'dans quelques minutes',
    days: 'du {first} au {last}',
    thisDay: 'aujourd’hui',
    nextDay: 'demain',
    onDay: 'le {day}',
  },

  meeting: {
    when: 'Quand :',
    forYou: 'À votre heure : {span}',
    where: 'Où :',
    formats: { 'in person': 'Sur place', online: 'En ligne', hybrid: 'Sur place et en ligne' },
    addressFrom: 'L’adresse exacte sera sur sa page à partir du {moment}.',
    addressNow: 'L’adresse exacte est maintenant sur sa page.',
    linkFrom: 'Vous pourrez rejoindre l’appel à partir du {moment}.',
    linkNow: 'Vous pouvez rejoindre l’appel maintenant.',
    hostsSay: 'L’équipe vous écrit :',
    moreOnPage: 'L’équipe a écrit quelques mots à ce sujet :',
    page: 'Ouvrir sa page',
    wayThere: 'Voir comment venir',
    wayIntoCall: 'Rejoindre l’appel',
    going: 'Je viens',
    maybe: 'Peut-être',
    declined: 'Je ne peux pas cette fois',
    notThisWeek: 'Pas cette semaine',
    notThisTime: 'Pas cette fois',
    moreDates: '{n, plural, one {Et # autre date.} many {Et # autres dates.} other {Et # autres dates.}}',
    allDates: 'Voir toutes mes dates',
    changeStanding: 'Faire une pause ou changer ma place régulière',
    reason: 'Vous recevez ce message parce que vous avez répondu pour « {title} ».',
  },

  footer: {
    mailbox: 'Les réponses à ce message arrivent dans une boîte de l’équipe, qui y voit votre adresse.',
    unsubscribe: 'Choisir quels messages vous recevez, ou les arrêter',
    sentBy: 'Envoyé par {community}.',
    help: 'Voulez-vous parler à quelqu’un maintenant ? Ici, on vous écoute : {line}, {phone}, {hours}.',
    dayAndNight: 'jour et nuit',
    emergency: 'Si quelqu’un est en danger, appelez le {number}.',
    helpElsewhere:
      'Voulez-vous parler à quelqu’un maintenant ? Vous trouverez ici une ligne d’écoute gratuite :',
    helpPage: 'Trouver quelqu’un à qui parler',
  },

  signIn: {
    subject: 'Votre code de connexion',
    code: 'Voici votre code :',
    orPress: 'Tapez-le sur la page où vous l’avez demandé. Ou appuyez ici :',
    press: 'Me connecter',
    otherBrowser: 'Dans un autre navigateur que celui de votre demande, il faut aussi le code.',
    minutes:
      'Les deux servent une seule fois, pendant {minutes, plural, one {# minute} many {# minutes} other {# minutes}}.',
    notYou:
      'Ce n’était pas vous ? Alors laissez ce message de côté. Sans lui, personne ne peut se connecter.',
    reason: 'Vous recevez ce message parce que quelqu’un a demandé à se connecter avec votre adresse.',
  },

  confirmReply: {
    subject: 'Merci de confirmer : {title}',
    someone: 'Quelqu’un a donné cette adresse avec une réponse pour « {title} ».',
    wasItYou: 'C’était vous ? Alors appuyez ici, et votre réponse compte :',
    press: 'Oui, c’était moi',
    until: 'Le lien fonctionne jusqu’au {moment}.',
    notYou: 'Ce n’était pas vous ? Alors laissez ce message de côté, et il ne se passera rien.',
    reason: 'Vous recevez ce message parce que votre adresse a été donnée avec une réponse.',
  },

  confirmation: {
    going: {
      subject: 'Vous venez : {title}',
      intro: 'C’est une bonne nouvelle que vous veniez à « {title} ». Votre place est gardée.',
      change: 'Les plans changent, et ce n’est pas grave. Vous pouvez changer votre réponse jusqu’au début :',
    },
    maybe: {
      subject: 'Vous avez dit peut-être : {title}',
      intro: 'Vous viendrez peut-être à « {title} ». Merci de nous le dire.',
      change: 'Vous pouvez décider jusqu’au début. Il suffit d’appuyer une fois :',
    },
    waitlisted: {
      subject: 'Vous êtes sur la liste d’attente : {title}',
      intro:
        'Toutes les places pour « {title} » sont prises pour le moment, vous êtes donc sur la liste d’attente. Dès qu’une place se libère pour vous, nous vous écrivons.',
      change: 'Vous n’avez plus besoin d’une place ? Appuyez une fois pour quitter la liste :',
    },
    file: 'Le fichier joint à ce message l’ajoute à votre agenda.',
    invitation: 'Votre agenda peut le reprendre de ce message. Ce que vous y répondez nous parvient aussi.',
    leaveList: 'Quitter la liste d’attente',
    ahead: {
      next: 'Vous êtes la prochaine personne de la liste.',
      one: 'Une personne est avant vous.',
      few: 'Quelques personnes sont avant vous.',
      many: 'Beaucoup de personnes sont avant vous.',
    },
  },

  placeGiven: {
    subject: 'Une place s’est libérée, et elle est à vous : {title}',
    intro:
      'Une place s’est libérée pour « {title} », et c’était votre tour sur la liste d’attente. La place est à vous, vous n’avez rien d’autre à faire.',
    change:
      'Vous ne pouvez finalement pas venir ? Ce n’est pas grave. Appuyez une fois pour laisser la place à la personne suivante :',
  },

  placeOffered: {
    subject: 'Une place est libre pour vous : {title}',
    intro: 'Une place s’est libérée pour « {title} », et c’est votre tour sur la liste d’attente.',
    until: 'Elle est gardée pour vous jusqu’au {moment}.',
    accept: 'Oui, je viens',
    refuse: 'Non, je ne peux pas cette fois',
    otherwise:
      'Vous pouvez dire non, ce n’est pas grave. Sans réponse, la place va à la personne suivante après ce moment.',
  },

  notification: {
    reminder: 'Une rencontre {when}',
    offer: 'Une place à une rencontre est gardée pour vous jusqu’au {moment}',
    code: 'Votre code : {code}. Il sert pendant {minutes, plural, one {# minute} many {# minutes} other {# minutes}}. Si vous ne l’avez pas demandé, il n’y a rien à faire.',
  },

  standing: {
    subject: 'Vous venez à chaque fois : {title}',
    intro: 'Vous venez à chaque fois à « {title} » : {often}. C’est bien de savoir que vous serez là.',
    held: '{n, plural, one {Une place vous est gardée pour # date à venir, et pour les nouvelles dès qu’elles sont prévues.} many {Une place vous est gardée pour # dates à venir, et pour les nouvelles dès qu’elles sont prévues.} other {Une place vous est gardée pour # dates à venir, et pour les nouvelles dès qu’elles sont prévues.}}',
    waiting:
      '{n, plural, one {Pour # date, toutes les places sont prises : vous y êtes sur la liste d’attente. Nous vous écrivons quand une place se libère.} many {Pour # dates, toutes les places sont prises : vous y êtes sur les listes d’attente. Nous vous écrivons quand une place se libère.} other {Pour # dates, toutes les places sont prises : vous y êtes sur les listes d’attente. Nous vous écrivons quand une place se libère.}}',
    next: 'Voici la prochaine :',
    skip: 'Vous ne pouvez pas venir une fois ? Il suffit d’appuyer une fois dans le rappel ou sur la page de cette date. Seule cette date va à quelqu’un d’autre ; toutes les autres restent à vous.',
    change: 'Vous pouvez faire une pause, ou laisser votre place régulière, quand vous voulez :',
    press: 'Changer ma place régulière',
    reason: 'Vous recevez ce message parce que vous venez à chaque fois à « {title} ».',
  },

  standingQuestion: {
    subject: 'Votre place régulière vous convient-elle toujours ? {title}',
    intro:
      'Une place vous est gardée à chaque fois pour « {title} ». Nous n’avons pas de vos nouvelles depuis un moment, alors nous demandons : cela vous convient-il toujours ? Les deux réponses sont bonnes.',
    keep: 'Oui, je garde ma place',
    giveUp: 'Je la laisse à quelqu’un d’autre',
    nothing: 'Si vous ne faites rien, tout reste comme maintenant.',
  },

  maybeQuestion: {
    subject: 'Le savez-vous maintenant ? {title}',
    intro: '« {title} » commence {when}. Vous avez dit peut-être.',
    ask: 'Si vous le savez maintenant, il suffit d’appuyer une fois pour le dire à l’équipe. Sinon, ce n’est pas grave : vous n’avez rien à faire, et nous ne demanderons pas une autre fois.',
  },

  firstTime: {
    subject: 'Pour votre première fois : {title}',
    intro: 'C’est votre première fois à « {title} ». Ce sera un plaisir de vous voir.',
    greeter:
      '{name} accueille les personnes qui viennent pour la première fois. Vous pouvez demander {name}.',
    expect: 'Ce qui vous attend est sur la page de la rencontre.',
    greeterLater:
      'La veille, nous vous disons qui accueille les personnes qui viennent pour la première fois.',
  },

  reminder: {
    subject: '{when} : {title}',
    intro: '« {title} » commence {when}.',
    going: 'Vous avez dit que vous venez. Ce sera un plaisir de vous voir.',
    maybe: 'Vous avez dit peut-être. Vous pouvez venir, même si vous voulez seulement écouter.',
    change:
      'Vous avez un empêchement ? Ce n’est pas grave non plus. Appuyez une fois pour le dire à l’équipe :',
  },

  newEvents: {
    subject: 'Nouveau : {title}',
    subjectMany:
      '{n, plural, one {# nouvelle rencontre} many {# nouvelles rencontres} other {# nouvelles rencontres}} : {group}',
    intro:
      'Il y a du nouveau dans « {group} ». Vous pouvez venir si vous voulez, et vous n’avez pas besoin de répondre.',
    often: 'Cela a lieu plusieurs fois : {often}. La prochaine fois :',
    reason:
      'Vous recevez ce message parce que vous voulez savoir tout de suite ce qui est nouveau dans « {group} ».',
  },

  digest: {
    subject: 'Ce qui est prévu pour vous',
    intro:
      '{often, select, daily {Voici ce qui est prévu pour vous jusqu’à demain.} other {Voici ce qui est prévu pour vous cette semaine.}}',
    yours: 'Vous avez répondu pour :',
    answers: {
      going: 'Vous venez.',
      maybe: 'Vous avez dit peut-être.',
      waitlisted: 'Vous êtes sur la liste d’attente.',
      offered: 'Une place vous est gardée. Sa page dit jusqu’à quand.',
    },
    fresh: 'Nouveau dans « {group} » :',
    opened: 'Il y a de nouveau des places ici :',
    often: 'Plusieurs fois : {often}. La prochaine fois :',
    more: '{n, plural, one {Et # de plus.} many {Et # de plus.} other {Et # de plus.}}',
    elsewhere:
      '{n, plural, one {Il y a du nouveau dans # autre groupe.} many {Il y a du nouveau dans # autres groupes.} other {Il y a du nouveau dans # autres groupes.}}',
    groups: 'Voir mes groupes',
    all: 'Voir tout ce qui est prévu',
    reason:
      '{often, select, daily {Vous recevez ce message parce que vous voulez savoir chaque jour ce qui est prévu pour vous.} weekly {Vous recevez ce message parce que vous voulez savoir chaque semaine ce qui est prévu pour vous.} other {Vous recevez ce message parce qu’il y a du nouveau. Il vient une fois par semaine au plus.}}',
  },

  changed: {
    subject: 'Changement : {title}',
    subjectMoved: 'Nouvelle heure : {title}',
    intro: 'Quelque chose a changé pour « {title} ».',
    title: 'Nom',
    time: 'Quand',
    format: 'Comment',
    area: 'Où',
    before: 'avant : {value}',
    now: 'maintenant : {value}',
    nothing: 'pas indiqué',
    address: 'L’adresse exacte n’est plus la même.',
    file: 'Si c’est déjà dans votre agenda, le fichier joint à ce message y met aussi le changement.',
    files:
      'Si ces dates sont déjà dans votre agenda, le fichier joint à ce message y met aussi les changements.',
    others: 'Vos autres dates changent aussi. Les voici :',
    takesPlace: 'Cela a finalement lieu.',
    introBack: '« {title} » est de nouveau comme avant notre dernier message.',
    alsoChanged: 'Autre chose change pour ces dates :',
    stillSuits: 'Cela vous convient-il toujours ? Appuyez une fois pour le dire à l’équipe :',
  },

  onAgain: {
    subject: 'Cela a lieu : {title}',
    intro:
      '« {title} » a finalement lieu. Notre message qui disait autre chose ne compte plus. Nous regrettons ces changements.',
    others: 'Ces dates ont lieu aussi :',
  },

  thanks: {
    subject: 'Merci : {title}',
    intro: '« {title} » a eu lieu : {span}.',
    page: 'Les liens s’ouvrent sur notre page',
    nothingToDo: 'Vous n’avez rien à faire.',
  },

  cancelled: {
    subject: 'Annulé : {title}',
    subjectMixed: 'Des dates sont annulées, d’autres changent : {title}',
    intro: 'Nous le regrettons : « {title} » n’aura pas lieu.',
    was: 'C’était prévu : {span}.',
    others: 'Ces dates sont annulées aussi :',
    next: 'La prochaine fois : {span}.',
    nextGoing: 'La prochaine fois : {span}, et vous venez.',
    elsewhere:
      'Si vous voulez de la compagnie dans les prochains jours, ces rencontres sont ouvertes à tout le monde :',
    nothingToDo: 'Vous n’avez rien à faire. Nous espérons vous voir une autre fois.',
    file: 'Si c’est dans votre agenda, le fichier joint à ce message l’y marque comme annulé.',
    files: 'Si ces dates sont dans votre agenda, le fichier joint à ce message les y marque comme annulées.',
    changed: 'Ces dates ont lieu, mais quelque chose change :',
    stillSuit: 'Elles ne vous conviennent plus ? Vous pouvez changer vos réponses sur leurs pages.',
    filesMixed:
      'Si l’une de ces dates est dans votre agenda, le fichier joint à ce message l’y met aussi à jour.',
  },

  invitation: {
    subject: 'Vous avez une invitation : {group}',
    subjectUnknown: 'Une invitation pour vous',
    intro: 'Vous avez une invitation pour « {group} ». Quelqu’un de l’équipe aimerait vous y voir.',
    introUnknown:
      'Quelqu’un chez {community} vous invite dans un groupe. Son nom est sur la page, pour que personne d’autre ne le lise.',
    press: 'Voir l’invitation',
    days: 'Vous pouvez y dire oui ou non. Le lien fonctionne pendant {days, plural, one {# jour} many {# jours} other {# jours}}.',
    notYou:
      'Vous ne savez pas ce que c’est ? Alors laissez ce message de côté. Sans votre oui, vous ne serez dans aucun groupe.',
    reason: 'Vous recevez ce message parce que quelqu’un qui organise un groupe a donné votre adresse.',
  },

  approved: {
    subject: 'Bienvenue : {group}',
    intro: 'L’équipe a dit oui : vous faites maintenant partie de « {group} ». C’est bien que vous soyez là.',
    press: 'Voir ce qui est prévu',
    reason: 'Vous recevez ce message parce que vous avez demandé à rejoindre « {group} ».',
  },

  declined: {
    subject: 'Votre demande : {group}',
    intro: 'Merci d’avoir demandé à rejoindre « {group} ». Cette fois, l’équipe n’a pas pu dire oui.',
    notYou: 'Il peut y avoir beaucoup de raisons. Aucune ne veut dire que quelque chose ne va pas chez vous.',
    others: 'Un autre groupe vous convient peut-être :',
    press: 'Voir d’autres groupes',
  },

  joinRequest: {
    subject: 'Quelqu’un aimerait entrer dans le groupe : {group}',
    intro: 'Quelqu’un a demandé à rejoindre « {group} » et attend votre réponse.',
    where: 'La demande est sur la page des membres.',
    press: 'Lire et répondre',
  },

  calendarAnswer: {
    subject: 'Merci de confirmer : {title}',
    said: {
      going: 'Un agenda a répondu pour vous : vous venez à « {title} ».',
      maybe: 'Un agenda a répondu pour vous : vous viendrez peut-être à « {title} ».',
      declined: 'Un agenda a répondu pour vous : vous ne pouvez pas venir à « {title} » cette fois.',
    },
    notYet: 'Cela ne compte pas encore. Appuyez ici pour voir la réponse et la donner vous-même :',
    press: 'Voir ma réponse',
    notYou: 'Ce n’était pas vous ? Alors laissez ce message de côté, et il ne se passera rien.',
    reason: 'Vous recevez ce message parce qu’une réponse nous est arrivée en votre nom.',
  },

  invitationWithdrawn: {
    subject: 'Retiré de votre agenda : {title}',
    intro: 'Vous ne venez plus à « {title} ». Ce n’est pas grave.',
    file: 'Ce message le retire de votre agenda. Vous n’avez rien à faire.',
    reason: 'Vous recevez ce message parce que votre agenda avait une invitation à « {title} ».',
  },

  replyNote: {
    subject: 'Quelqu’un a répondu : {title}',
    intro:
      'Quelqu’un a écrit quelques mots au sujet de « {title} ». Ils sont sur une page que seule l’équipe peut lire.',
    press: 'Les lire',
  },

  dayRoster: {
    subject: '{day, select, today {Qui vient aujourd’hui} other {Qui vient demain}}',
    intro:
      '{day, select, today {Voici ce qui a lieu aujourd’hui là où vous faites partie de l’équipe.} other {Voici ce qui a lieu demain là où vous faites partie de l’équipe.}}',
    nobody: 'Personne n’a encore dit oui.',
    going:
      '{n, plural, one {# personne vient.} many {# de personnes viennent.} other {# personnes viennent.}}',
    maybe:
      '{n, plural, one {# personne a dit peut-être.} many {# de personnes ont dit peut-être.} other {# personnes ont dit peut-être.}}',
    waiting:
      '{n, plural, one {# personne attend une place.} many {# de personnes attendent une place.} other {# personnes attendent une place.}}',
    newcomers:
      '{n, plural, one {# personne vient pour la première fois.} many {# de personnes viennent pour la première fois.} other {# personnes viennent pour la première fois.}}',
    needs:
      '{n, plural, one {# personne vous a dit ce qui lui faciliterait la venue.} many {# de personnes vous ont dit ce qui leur faciliterait la venue.} other {# personnes vous ont dit ce qui leur faciliterait la venue.}}',
    unreachable:
      '{n, plural, one {Nos messages n’arrivent pas chez # personne.} many {Nos messages n’arrivent pas chez # de personnes.} other {Nos messages n’arrivent pas chez # personnes.}}',
    noLeader: 'Personne n’est encore nommé pour l’animer.',
    requests:
      '{n, plural, one {# personne demande à rejoindre le groupe} many {# de personnes demandent à rejoindre le groupe} other {# personnes demandent à rejoindre le groupe}}',
    press: 'Ouvrir la liste',
    reason:
      '{day, select, today {Vous recevez ce message parce que vous souhaitez savoir le matin qui vient aux rencontres dont vous vous occupez.} other {Vous recevez ce message parce que vous souhaitez savoir la veille au soir qui vient aux rencontres dont vous vous occupez.}}',
  },

  hostLetter: {
    subject: 'Un mot de l’équipe : {name}',
    test: 'Ceci est un essai. Personne d’autre ne le reçoit.',
    said: 'L’équipe de « {name} » écrit :',
    wrote:
      'L’équipe de « {name} » vous a écrit. Ce qu’elle écrit se trouve sur notre page, pour que personne d’autre ne le lise.',
    press: 'Lire',
    answer: 'Vous pouvez répondre à ce message. Seule l’équipe lit ce que vous écrivez.',
    noAnswer: 'Personne ne lit les réponses à ce message.',
    reason: 'Vous recevez ce message parce que vous faites partie de « {group} ».',
  },

  hostNote: {
    subject: 'Nouvelles réponses : {group}',
    intro: 'Voici ce qui a changé pour « {group} » depuis le dernier message.',
    fresh: '{n, plural, one {# nouvelle réponse} many {# nouvelles réponses} other {# nouvelles réponses}}',
    changed: '{n, plural, one {# réponse changée} many {# réponses changées} other {# réponses changées}}',
    regulars:
      '{n, plural, one {# personne vient maintenant à chaque fois} many {# personnes viennent maintenant à chaque fois} other {# personnes viennent maintenant à chaque fois}}',
    withdrawn: '{n, plural, one {# réponse retirée} many {# réponses retirées} other {# réponses retirées}}',
    press: 'Ouvrir la liste',
  },

  remindersMissed: {
    subject: 'Des rappels ne sont pas partis : {group}',
    intro:
      '{n, plural, one {Cette rencontre de « {group} » a commencé avant que tous ses rappels aient pu partir.} many {Ces rencontres de « {group} » ont commencé avant que tous leurs rappels aient pu partir.} other {Ces rencontres de « {group} » ont commencé avant que tous leurs rappels aient pu partir.}}',
    perhaps: 'Si quelqu’un n’est pas venu, c’est peut-être pour cela.',
    nothing: 'Vous n’avez rien à faire. Après le début, plus personne ne reçoit de rappel.',
    press: 'Ouvrir la liste',
  },

  clocksChanged: {
    subject: 'Les horloges suivent de nouvelles règles : {group}',
    intro:
      'Un pays a changé les règles de ses horloges, alors nous avons recalculé les dates à venir de « {group} ». Celles-ci ne sont plus au même moment.',
    stays:
      'Là-bas, les horloges montrent ce qui était convenu. Partout ailleurs, cela commence {shift} {direction, select, later {plus tard} other {plus tôt}} : à {now} UTC, au lieu de {before} UTC.',
    before: 'Avant : {when}',
    more: '{n, plural, one {# autre date change aussi.} many {# autres dates changent aussi.} other {# autres dates changent aussi.}}',
    nothingToDo:
      'Vous n’avez rien à faire : les pages, les rappels et les agendas suivent les nouvelles règles. Si une autre heure convient mieux maintenant, vous pouvez la changer.',
    press: 'Voir les dates',
  },

  laneNames: {
    'sign-in': 'Codes de connexion et confirmations',
    changes: 'Changements, réponses et places',
    reminders: 'Rappels et notes',
    digests: 'Nouveautés et ce qui a lieu',
    channels: 'Messages sur des appareils et par le webhook',
  },

  mailboxCode: {
    subject: 'Un code pour les réponses aux messages',
    someone:
      'Quelqu’un souhaite que les réponses aux messages de {community} arrivent à cette adresse. Pour dire oui, tapez ce code sur la page où il est demandé :',
    aDay: 'Il sert pendant un jour.',
    notYou: 'Si vous n’en savez rien, laissez ce message de côté. Sans le code, rien n’arrive ici.',
    reason:
      'Vous recevez ce message parce que quelqu’un a donné cette adresse pour les réponses aux messages.',
  },

  lettersStuck: {
    subject: 'Les messages ne partent pas comme ils devraient',
    intro: 'Les messages de ces types sont en retard, ne partent pas ou reviennent :',
    doThis:
      'Merci de regarder si un worker est en marche et si le serveur de messagerie répond. Une page dit combien de messages sont concernés, et depuis quand :',
    press: 'Voir où en sont les messages',
    after: 'Ce qui attend part tout seul dès que la voie est libre. Un autre message vous le dira alors.',
  },

  lettersFlow: {
    subject: 'Les messages partent de nouveau',
    intro: 'Les messages partent de nouveau comme ils doivent.',
    left: 'Ce qui serait arrivé trop tard pour être utile n’a pas été envoyé. Une page dit combien de messages cela fait :',
  },

  lookAfterSite: 'Vous recevez ce message parce que vous vous occupez de ce site.',

  hostReason: 'Vous recevez ce message parce que vous vous occupez de « {group} ».',
});
