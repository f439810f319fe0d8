import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as letters } from '../../../../notifications/words/fr.js';
import { fr as components } from '../../../components/words/fr.js';
import { fr as site } from '../../site/words/fr.js';

export const fr = translationOf<typeof en>()({
  signIn: {
    forHosts: 'Cette page est pour l’équipe du groupe. Merci de nous montrer que c’est bien vous.',
    forThoseThere:
      'Ce que l’équipe dit après est pour les personnes de cette rencontre. Merci de nous montrer que vous en faites partie.',
    forThoseComing:
      'Comment venir à une rencontre, ou rejoindre son appel, n’est montré qu’aux personnes qui viennent. Merci donc de nous montrer que c’est bien vous.',
    lead: 'Pas de mot de passe. Nous vous envoyons un message avec un lien et un code.',
    email: 'Votre adresse e-mail',
    emailHelp: 'C’est votre première fois ici ? Cela marche pareil. Personne d’autre ne voit votre adresse.',
    send: 'M’envoyer le message',
  },

  code: {
    title: 'Regardez vos messages',
    lead: 'Nous vous avons envoyé un message. Ouvrez son lien dans ce navigateur, ou tapez ici les six chiffres qu’il contient.',
    label: 'Le code du message',
    noLetter: 'Pas de message ?',
    wait: 'Cela peut prendre une ou deux minutes. Regardez aussi dans le dossier des indésirables.',
    works:
      'Le code fonctionne pendant {minutes, plural, one {# minute} many {# minutes} other {# minutes}}, et seul le message le plus récent compte.',
    check: 'Vérifiez l’adresse : <again>demandez un autre message</again>.',
  },

  link: {
    elsewhere:
      'Vous avez demandé ce message dans un autre navigateur. Pour que ce soit bien vous, merci de taper les six chiffres du message.',
    press: 'Appuyez une fois, et vous y êtes.',
    notYou: 'Vous n’avez pas demandé cela ? Alors fermez simplement cette page. Il ne se passera rien.',
  },

  usedUp: {
    code: 'Ce code ne sert plus',
    letter: 'Ce message ne sert plus',
    lead: 'Un message de connexion sert une seule fois, pendant {minutes, plural, one {# minute} many {# minutes} other {# minutes}}, et pour quelques essais de son code.',
    already: 'Vous êtes déjà sur votre compte ici.',
    newest:
      'Le lien du message le plus récent fonctionne peut-être encore. Merci de l’ouvrir dans ce navigateur.',
    again: 'Demander un autre message',
  },

  meetings: {
    inCalendar: 'Les voir dans mon agenda',
    lettersStopped:
      'Les messages ne vous parviennent pas en ce moment. <why>Voir pourquoi, et ce que vous pouvez faire</why>',
    which: 'Quelles rencontres',
    comingUp: 'À venir',
    over: 'Passées',
    fromHosts: 'Ce que les équipes m’ont écrit',
    noneAhead: 'Vous n’avez encore répondu à rien',
    noneAheadYet: 'Quand vous dites oui ou peut-être à une rencontre, vous la trouvez ici.',
    seeWhatIsOn: site.refused.whatIsOn,
    noneOver: 'Rien pour l’instant',
    noneOverYet: 'Les rencontres auxquelles vous avez répondu apparaissent ici quand elles sont terminées.',
    everyTime: 'À chaque fois',
    youComeEveryTime: 'Vous venez à chaque fois : {often}',
    notThisWeek: letters.meeting.notThisWeek,
    notThisTime: letters.meeting.notThisTime,
    later:
      '{n, plural, one {Et # date plus tard.} many {Et # dates plus tard.} other {Et # dates plus tard.}}',
    keep: 'La garder',
    keepOf: 'La garder : {title}',
    change: 'Faire une pause ou changer cela',
    changeOf: 'Faire une pause ou changer cela : {title}',
    keptUntil: 'La place est gardée pour vous jusqu’au <when></when>.',
  },

  hostLetters: {
    title: 'Ce que les équipes ont écrit',
    back: 'Retour à mes rencontres',
    lead: 'À toutes les personnes qui viennent à une rencontre, ou à tous les membres d’un groupe.',
    none: 'Rien en ce moment',
    noneYet: 'Ce que les équipes écrivent reste ici trente jours.',
    about: '{about}, <when></when>',
  },

  settings: {
    signedInAs: 'Vous utilisez l’adresse {email}. Personne dans un groupe ne la voit.',
    checkZone:
      'Merci de vérifier votre fuseau horaire ci-dessous et d’enregistrer, pour que chaque heure que nous vous disons soit la vôtre.',
    zone: 'Mon fuseau horaire',
    zoneHelp: 'Choisissez la ville dont l’heure est la vôtre.',
    discreet: 'Des mots discrets dans mes messages et agendas',
    discreetHelp:
      'Des noms neutres pour les groupes et les rencontres, pour que la personne qui regarde votre téléphone n’apprenne rien.',
    whereSensitive: 'Là où un groupe le demande',
    everywhere: 'Partout',
    everywhereHelp: 'Dans tous mes groupes.',
    nowhere: 'Nulle part',
    nowhereHelp:
      'Les groupes et les rencontres portent leur propre nom : la personne qui voit vos messages ou votre agenda peut donc lire lesquels c’est.',
    noLetters: 'Aucun message',
    noLettersHelp:
      'Même pas quand une rencontre est annulée ou qu’une place est libre pour vous. Vos rencontres sur ce site montrent toujours où en sont les choses. Seuls arrivent encore les messages que vous demandez sur le moment, comme celui pour se connecter.',
    elsewhereGoesOn:
      'Les messages vers vos appareils ou votre numéro continuent jusqu’à ce que vous les arrêtiez ci-dessous.',
    save: components.pieces.save,
  },

  stopped: {
    title: 'Les messages que j’ai arrêtés',
    group: 'Messages de « {name} »',
    event: 'À propos de « {name} »',
    stillHear:
      'Nous vous disons quand même quand une rencontre à laquelle vous avez répondu change d’heure ou de lieu, ou est annulée.',
    again: 'Les laisser revenir<hush> : {name}</hush>',
  },

  toCalendars: {
    title: 'Dans mon propre agenda',
    lead: 'Vos rencontres peuvent apparaître toutes seules dans l’agenda de votre téléphone ou de votre ordinateur.',
    addresses: 'Adresses d’agenda',
  },

  programs: {
    title: 'Pour les programmes',
    lead: 'Un de vos programmes peut agir pour vous avec <token>une clé</token>. La plupart des gens n’en ont jamais besoin.',
  },

  sessions: {
    title: 'Où je suis en ligne',
    device: '{browser} sur {system}',
    program: 'Un programme',
    thisOne: components.devices.thisOne,
    lastSeen: 'Vu la dernière fois : {moment}',
    end: 'Déconnecter<hush> : {device}</hush>',
    endOthers: 'Déconnecter tous les autres appareils',
  },

  calendars: {
    title: 'Mes rencontres dans mon agenda',
    lead: 'Votre application d’agenda peut montrer chaque rencontre à laquelle vous avez répondu « Je viens » ou « Peut-être », et suivre quand l’une d’elles change d’heure.',
    made: 'Les adresses que j’ai faites',
    none: 'Aucune pour l’instant',
    whatILead: '(ce que j’anime)',
    makeOne: 'Faire une adresse',
    make: 'Faire l’adresse',
    forEveryone: 'Ce qui est au programme pour tout le monde, dans mon agenda',
    end: 'Y mettre fin<hush> : {name}</hush>',
  },

  calendar: {
    hosting: 'Les rencontres que j’anime.',
    answered: 'Les rencontres auxquelles j’ai répondu.',
    works: 'Les changements y arrivent-ils ?',
    lastRead: 'Dernière lecture : {moment}, par {app}.',
    anApp: 'une application',
    sameSince: 'Cette adresse est la même depuis : {moment}.',
    looks: 'À quoi cela ressemble là-bas',
    lost: 'L’appareil est perdu, ou quelqu’un a vu l’adresse ?',
    newSecret:
      'Un nouveau secret donne une autre adresse à cet appareil. L’ancienne ne fonctionne plus tout de suite, et vous ajoutez la nouvelle à votre application d’agenda.',
    makeSecret: 'Faire un nouveau secret',
    endIt: 'Si vous n’en avez plus besoin, mettez-y fin. Vous pouvez en faire une autre à tout moment.',
  },

  newCalendar: {
    title: 'Une adresse d’agenda',
    heading: 'L’adresse pour « {name} »',
    secret:
      'Cette adresse est un secret : la personne qui l’a peut voir vos rencontres. Nous la montrons seulement maintenant. Si elle tombe entre de mauvaises mains, donnez-lui un nouveau secret, ou mettez-y fin.',
    name: 'Agenda',
    done: 'C’est fait',
  },

  groupCalendar: {
    heading: 'Les dates du groupe dans mon agenda',
    lead: 'Toutes les dates de ce groupe, que vous veniez ou non. L’agenda s’appelle « {name} ».',
  },

  tokens: {
    title: 'Clés d’API',
    back: 'Retour à mes réglages',
    lead: 'Une clé permet à un de vos programmes d’agir en votre nom. Donnez à chaque programme la sienne, pour pouvoir mettre fin à l’une sans les autres.',
    yours: 'Vos clés',
    none: 'Pas encore de clé',
    noneYet: 'Il ne vous en faut une que si un programme doit utiliser ce site pour vous.',
    writes: 'lit et change',
    reads: 'lit seulement',
    lastUsed: 'Dernière utilisation : {moment}',
    neverUsed: 'Faite : {moment}, jamais utilisée',
    whatFor: 'Ce que les programmes peuvent faire ici',
    newOne: 'Une nouvelle clé',
    name: 'À quoi sert-elle ?',
    nameHelp: 'Quelques mots, pour la reconnaître.',
    scope: 'Que peut-elle faire ?',
    read: 'Lire seulement',
    write: 'Lire et changer',
    writeHelp:
      'Ce que vous pouvez faire dans les groupes et les rencontres, et vos propres préférences. Jamais d’autres moyens d’entrer, ni les réglages de ce site.',
    make: 'Faire une clé',
    forOrganisers:
      'Les clés sont pour les personnes qui organisent un groupe, et pour l’administration. À celles que vous avez déjà, vous pouvez toujours mettre fin.',
  },

  newToken: {
    title: 'Votre nouvelle clé',
    lead: 'Copiez-la maintenant. Elle est montrée cette seule fois et n’est gardée nulle part.',
    how: 'Les programmes l’envoient comme <code>Authorization: Bearer</code> et la clé. Si vous la perdez, mettez-y fin et faites-en une autre.',
    done: 'Je l’ai copiée',
  },
});
