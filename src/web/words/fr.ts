import { translationOf } from '../../common/words/message.js';
import { fr as letters } from '../../notifications/words/fr.js';
import type { en } from './en.js';

export const fr = translationOf<typeof en>()({
  around: {
    skip: 'Aller au contenu',
    care: 'Aide et sortie rapide',
    helpNow: 'Besoin d’aide maintenant ?',
    leave: 'Quitter cette page',
    main: 'Menu principal',
    whatIsOn: 'Au programme',
    groups: 'Groupes',
    myMeetings: 'Mes rencontres',
    desk: 'Ce qui vous attend',
    mySettings: 'Mes réglages',
    administration: 'Administration',
    signIn: 'Me connecter',
    signOut: 'Me déconnecter',
    mailbox: 'Boîte de cet ordinateur',
    onlyHosts: 'Seule l’équipe voit qui vient.',
    escape: 'Pour partir vite, appuyez trois fois sur Échap.',
    languages: 'Langue de ces pages',
    again: 'Regardez encore une fois : {title}',
  },

  kinds: {
    'support meeting': 'Rencontre d’entraide',
    workshop: 'Atelier',
    talk: 'Conférence',
    social: 'Moment convivial',
    campaign: 'Action',
  },

  formats: letters.meeting.formats,

  rooms: { places: 'Places libres', few: 'Encore quelques places', full: 'Complet' },

  tags: {
    inShort: 'En bref',
    cancelled: 'Annulé',
    draft: 'Brouillon',
    over: 'Terminé',
    forMembers: 'Pour les membres',
  },

  answers: {
    ahead: {
      going: 'Je viens',
      maybe: 'Peut-être',
      declined: 'Je ne peux pas',
      waitlisted: 'Liste d’attente',
      offered: 'Une place est libre',
    },
    once: { going: 'J’ai dit oui', maybe: 'J’ai dit peut-être', declined: 'J’ai dit non' },
  },

  access: {
    'step-free': 'Entrée sans marches',
    'accessible toilet': 'Toilettes accessibles',
    'hearing loop': 'Boucle pour appareils auditifs',
    captions: 'Sous-titres',
    'sign language': 'Langue des signes',
    'quiet space': 'Un endroit calme où se retirer',
    'low scent': 'Peu d’odeurs',
    'near public transport': 'Près des transports en commun',
    'companions welcome': 'Vous pouvez venir avec quelqu’un',
    'children welcome': 'Les enfants peuvent venir',
    'assistance dogs welcome': 'Les chiens d’assistance peuvent venir',
    'camera-off fine': 'La caméra peut rester éteinte',
    'just listening fine': 'On peut seulement écouter',
    'first-timers welcome': 'On peut venir pour la première fois',
  },

  knownAs: 'L’équipe vous connaît comme {name}{stop}',

  times: {
    span: '{day}, de {from} à {to}',
    days: letters.time.days,
    moment: '{day}, {clock}',
    there: '<time>{span}</time>, heure de {city}',
    here: 'Là où vous êtes : {span}, heure de {city}',
    momentThere: '<time>{moment}</time>, heure de {city}',
    thereAndHere: '<time>{moment}</time>, heure de {city} (là où vous êtes : {here}, heure de {hereCity})',
    insteadOf: 'Au lieu du {moment}',
    justNow: 'à l’instant',
  },

  reminders: {
    none: 'aucun rappel',
    before: '{length} avant',
    onTheDay: 'le jour même à {clock}',
    dayBefore: 'la veille à {clock}',
    daysBefore: '{n, plural, one {# jour} many {# jours} other {# jours}} avant à {clock}',
    inTurn: '{first}, puis {next}',
    atTheStart: 'Au début',
    neverAsked: 'Non',
  },

  told: '{n, plural, =0 {Personne ne reçoit de message.} one {# personne reçoit un message pour toutes ses dates.} many {# personnes reçoivent un message, chacune pour toutes ses dates.} other {# personnes reçoivent un message, chacune pour toutes ses dates.}}',

  feeds: {
    yourCalendar: 'votre agenda',
    aBrowser: 'un navigateur',
    anotherApp: 'une autre application',
    never:
      'Aucun agenda ne l’a encore lue. Ajoutez l’adresse à votre application d’agenda, puis revenez voir ici.',
    newest: 'Cela fonctionne. {app} a lu la dernière version, {ago}.',
    behind:
      'Dernière lecture par {app} : {ago}. Un changement ({changed}) n’y est pas encore arrivé. {habit}',
    behindLatest:
      'Dernière lecture par {app} : {ago}. Votre dernier changement n’y est pas encore arrivé. {habit}',
    silent:
      'Dernière lecture par {app} : {ago}. {habit} Si une lecture aurait dû avoir lieu depuis, l’adresse n’y est peut-être plus : ajoutez-la encore une fois avec un nouveau secret, ou mettez-y fin.',
    habits: {
      'Google Calendar': 'Google regarde toutes les 8 à 24 heures, et personne ne peut le presser.',
      Outlook: 'Outlook regarde toutes les quelques heures.',
      'Apple Calendar':
        'Les appareils Apple regardent aussi souvent que vous le réglez, dans « Comptes » ou « Actualisation automatique ».',
      Thunderbird: 'Thunderbird regarde toutes les 30 minutes tant qu’il est ouvert.',
      Nextcloud: 'Nextcloud regarde toutes les quelques heures.',
      'ICSx⁵': 'ICSx⁵ regarde aussi souvent que vous le réglez.',
      'Yahoo Calendar': 'Yahoo regarde toutes les quelques heures.',
      'a browser': 'Un navigateur ne regarde que si quelqu’un ouvre l’adresse.',
      'another app': 'La plupart des applications regardent au moins une fois par jour.',
    },
  },

  stopped: {
    because: {
      full: 'Sa boîte est pleine',
      refused: 'Son serveur n’accepte aucun message pour elle',
      bounced: 'Des messages sont revenus',
      complained: 'La personne qui la lit a signalé un message comme indésirable',
      said: 'L’administration les a arrêtés',
    },
    sinceUntil: 'depuis le {since}, jusqu’au {until}',
    sinceOn: 'depuis le {since}, jusqu’à ce que quelqu’un y mette fin',
  },

  notices: {
    'signed-in': 'Vous voilà sur votre compte.',
    'signed-out': 'La déconnexion est faite.',
    saved: 'Vos changements sont enregistrés.',
    'saved-quietly':
      'Vos changements sont enregistrés. Personne ne vient encore à cette date, donc personne ne reçoit de message.',
    'notifications-ended': 'C’est arrêté. Plus rien n’est envoyé là-bas.',
    'address-code-asked': 'Nous envoyons un code. Merci de le taper ci-dessous.',
    'address-code-over': 'Ce code ne sert plus. Vous pouvez en demander un autre ci-dessous.',
    'address-confirmed': 'Merci. À partir de maintenant, nous vous prévenons là aussi.',
    'mailbox-confirmed': 'Merci. À partir de maintenant, les réponses vont dans cette boîte.',
    'mailbox-given-up': 'Cette boîte ne sert plus.',
    'session-ended': 'Cet appareil est déconnecté.',
    'sessions-ended': 'Tous les autres appareils sont déconnectés.',
    'feed-changed': 'C’est enregistré. Votre agenda le montrera la prochaine fois qu’il regardera.',
    'feed-revoked': 'Cette adresse d’agenda ne fonctionne plus.',
    joined: 'Vous êtes maintenant membre de ce groupe.',
    'asked-to-join': 'Votre demande est chez les personnes qui organisent le groupe. Elles vous écriront.',
    left: 'Vous avez quitté ce groupe.',
    'request-withdrawn': 'Vous avez retiré votre demande.',
    'invitation-accepted': 'Bienvenue. Vous êtes maintenant membre de ce groupe.',
    'invitation-declined': 'Vous avez dit non à l’invitation. Ce n’est pas grave.',
    'agreement-accepted': 'Merci d’avoir accepté l’accord.',
    going: 'Vous venez. C’est bon à savoir.',
    maybe: 'Vous avez dit peut-être. Vous pouvez décider plus tard.',
    waitlisted: 'Vous êtes sur la liste d’attente.',
    offered: 'Une place est libre pour vous.',
    declined: 'Vous avez dit que vous ne pouvez pas venir cette fois. Merci de nous le dire.',
    withdrawn: 'Votre réponse est retirée.',
    'reply-confirmed': 'Votre adresse est confirmée. Nous vous avons envoyé un message où tout est écrit.',
    'standing-taken': 'Vous venez chaque fois. C’est bon à savoir.',
    'standing-kept': 'Votre place est gardée. Merci de nous le dire.',
    'standing-said': 'C’est enregistré. L’équipe le lit à chaque date.',
    'standing-paused': 'Votre pause est notée. Les dates entre les deux sont libres pour d’autres.',
    'standing-resumed': 'Votre pause est terminée.',
    'standing-given-up':
      'Vous avez laissé votre place régulière. Vous pouvez toujours venir à une date ou une autre.',
    'standing-ending': 'Votre place régulière prend fin dans dix minutes. Jusque-là, vous pouvez la garder.',
    'following-going': 'Vous venez à cette date et aux suivantes, là où il y a de la place.',
    'following-declined':
      'Vous avez dit que vous ne pouvez pas venir à cette date ni aux suivantes. Merci de nous le dire.',
    'code-was-shown':
      'Votre réponse compte. Votre code de réponse a été montré une fois, et ne peut plus être montré. S’il est perdu, votre réponse reste, avec sa place. Si vous répondez encore une fois pour avoir un nouveau code, cela prend une autre place. Dites-le donc à l’équipe, si vous pouvez : elle peut vous faire de la place.',
    'letters-stopped': 'Ces messages sont arrêtés.',
    'letters-come': 'Ces messages arrivent à nouveau.',
    'address-stopped': 'Plus aucun message ne va à cette adresse.',
    'address-lifted': 'Les messages vont à nouveau à cette adresse.',
    'letters-released': 'Les messages partent à nouveau.',
    'group-started': 'Votre groupe est là. Prévoyez maintenant sa première rencontre.',
    'group-archived': 'Le groupe est archivé.',
    'invitation-sent': 'Le message est en route.',
    'invitation-taken-back': 'L’invitation est retirée.',
    'request-approved': 'Cette personne est maintenant membre, et un message le lui dit.',
    'request-declined': 'Cette personne reçoit un message aimable, et peut demander à nouveau dans un mois.',
    'greeting-offered':
      'Merci. Les personnes qui organisent le groupe peuvent maintenant vous choisir, dans la liste des membres.',
    'greeting-stopped': 'Vous n’accueillez plus les personnes qui viennent pour la première fois.',
    'greeter-chosen': 'Cette personne accueille maintenant celles qui viennent pour la première fois.',
    'greeter-dropped': 'Cette personne n’accueille plus celles qui viennent pour la première fois.',
    'role-changed': 'Le rôle est changé.',
    'member-removed': 'Cette personne n’est plus membre. Une invitation peut la faire revenir.',
    'event-drafted': 'Votre brouillon est gardé. Seule l’équipe du groupe peut le voir.',
    'event-published': 'C’est publié. On peut répondre maintenant.',
    'series-changed': 'Vos changements sont enregistrés.',
    'date-cancelled':
      'La date est annulée. Toutes les personnes qui voulaient venir reçoivent un message, sauf si vous revenez en arrière.',
    'edit-undone': 'Ce changement est défait.',
    'date-skipped': 'La date est sautée. Vous pouvez la remettre sur cette page.',
    'date-removed': 'La date est retirée.',
    'date-put-back': 'La date a lieu à nouveau.',
    'date-added': 'La date est ajoutée. On peut répondre maintenant.',
    'event-cancelled':
      'La rencontre est annulée. Toutes les personnes qui voulaient venir reçoivent un message.',
    'event-discarded': 'Le brouillon est jeté.',
    'import-discarded': 'Le fichier est jeté.',
    'walk-in-added': 'Cette personne est sur la liste.',
    'walk-in-removed': 'Cette personne n’est plus sur la liste.',
    'places-saved': 'C’est enregistré.',
    'places-given': 'C’est enregistré. Les places libérées sont allées aux personnes qui attendent.',
    'waiting-list-moved': 'L’ordre est changé.',
    'waiting-list-stays': 'Cette personne est déjà là, donc rien ne change.',
    'attendance-marked': 'C’est noté. Vous pouvez le changer à tout moment.',
    'not-here': 'C’est retiré.',
    'nobody-was-here': 'Plus personne n’était noté ici, donc rien ne change.',
    'thanks-said': 'C’est écrit. Les messages partent dans cinq minutes.',
    'thanks-taken-back': 'C’est retiré. Aucun message ne part.',
    'letter-waits': 'C’est envoyé. Jusqu’au départ, vous pouvez le reprendre ici.',
    'letter-taken-back':
      'C’est repris. Personne ne le reçoit. Vous pouvez le changer, et l’envoyer à nouveau.',
    'letter-discarded': 'Le brouillon est jeté.',
    'test-sent': 'Un essai est en route, pour vous seulement.',
    'call-opened': 'La rencontre est ouverte. Les personnes qui viennent peuvent la rejoindre.',
    'call-closed': 'Qui arrive maintenant attend que vous ouvriez à nouveau.',
    'token-revoked': 'Cette clé ne fonctionne plus.',
  },

  counted: {
    waiting:
      '{n, plural, one {# de ces dates est complète : vous y êtes sur la liste d’attente.} many {# de ces dates sont complètes : vous y êtes sur la liste d’attente.} other {# de ces dates sont complètes : vous y êtes sur la liste d’attente.}}',
    without:
      '{n, plural, one {Pour # de ces dates, il n’y a pas de place pour vous en ce moment.} many {Pour # de ces dates, il n’y a pas de place pour vous en ce moment.} other {Pour # de ces dates, il n’y a pas de place pour vous en ce moment.}}',
    nothingChanged: 'Rien n’a changé.',
    skipped:
      '{n, plural, one {# date est sautée.} many {# dates sont sautées.} other {# dates sont sautées.}}',
    calledOff:
      '{n, plural, one {# date est annulée.} many {# dates sont annulées.} other {# dates sont annulées.}}',
    skippedAndCalledOff:
      '{skipped, plural, one {# date est sautée} many {# dates sont sautées} other {# dates sont sautées}}, {calledOff, plural, one {# est annulée} many {# sont annulées} other {# sont annulées}}.',
  },
});
