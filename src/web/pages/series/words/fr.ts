import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { fr as components } from '../../../components/words/fr.js';
import { fr as events } from '../../events/words/fr.js';

export const fr = translationOf<typeof en>()({
  series: {
    rhythm: '{says}, heure de {zone}.',
    wasChanged: 'Cette série a changé. <next>Voir comment elle continue</next>.',
    isCancelled: 'Cette série est annulée.',
    regulars:
      '{n, plural, =0 {Personne ne vient chaque fois.} one {# personne vient chaque fois.} many {# de personnes viennent chaque fois.} other {# personnes viennent chaque fois.}}',
    whoComes: 'Qui vient chaque fois',
    expect: events.event.expect,
    toCalendar: 'Voir ces dates dans mon propre agenda',
    next: 'Prochaines dates',
    past: 'Dates passées',
    nonePast: 'Aucune date n’est encore passée',
    noneLeft: 'Il ne reste aucune date',
    noneMore: 'Il n’y a plus d’autres dates',
    earlier: 'Dates plus anciennes',
    later: 'Dates plus lointaines',
  },

  skipped: {
    heading: components.seriesPanel.skipped,
    none: 'Aucune date à venir n’est sautée',
    quietly: components.seriesPanel.skippedHelp,
  },

  calendar: {
    heading: 'Ces dates dans mon agenda',
    lead: 'Toutes les dates de cette série, que vous veniez ou non. L’agenda s’appelle « {name} ».',
  },

  standing: {
    heading: 'Venir chaque fois',
    lead: '{title}, {says}.',
  },

  regulars: {
    nobody: 'Personne pour le moment',
    how: 'Les membres peuvent dire sur la page de la série qu’ils viennent chaque fois.',
    someone: components.pieces.someone,
    since: 'depuis : <when></when>',
    pauses: 'depuis : <when></when>, en pause du {from} au {to}',
  },

  addDate: {
    heading: components.seriesPanel.add,
    lead: 'Une rencontre de plus, à côté des autres. Aucun message ne part ; on la trouve sur la page.',
    add: 'L’ajouter',
  },

  which: {
    heading: 'Que voulez-vous changer ?',
    one: 'Seulement cette date',
    aboutOne:
      'Une autre heure, un autre lieu, une autre durée, un autre titre, un autre nombre de places ou quelqu’un d’autre pour animer, cette fois seulement.',
    following: 'Cette date et les suivantes',
    aboutFollowing: 'Ce qui était avant reste comme c’est.',
    all: 'Toutes les dates à venir',
    aboutAll: 'Ce qui est passé reste comme c’est.',
    skip: 'Sauter cette date',
    aboutSkip:
      'Pour un jour férié, par exemple. Si personne n’a encore répondu, elle n’est simplement pas là.',
    cancel: 'Annuler cette date',
    aboutCancel: 'On la voit toujours, comme annulée. Les autres ont lieu.',
    more: 'Ajouter une date, faire une pause ou annuler tout ce qui est à venir : sur la page de la série',
  },

  changeDate: {
    heading: 'Changer seulement cette date',
    lead: 'Les autres dates restent comme elles sont. Si vous changez l’heure, le lieu ou le titre, toutes les personnes qui veulent venir à cette date reçoivent un message.',
    save: components.pieces.save,
  },

  change: {
    all: components.seriesPanel.changeAll,
    following: 'Changer cette date et les suivantes',
    lead: 'Ce qui est passé garde son heure, son lieu, son titre et qui anime ; les autres mots valent pour toutes les dates. Avant que cela compte, vous voyez ce que fait votre changement et qui reçoit un message.',
    startsAll:
      'La première date à venir : {when}. Si vous mettez ici une date plus lointaine de la série, les dates d’avant sont retirées.',
    startsFollowing:
      'La première de ces dates : {when}. Si vous mettez ici une date plus lointaine de la série, les dates d’avant sont retirées.',
    look: 'Voir ce qui change',
  },

  preview: {
    heading: 'Voici ce qui change',
    nothing: 'Rien ne change',
    does: 'Ce que cela fait',
    changed:
      '{n, plural, one {# date sera différente pour les personnes qui viennent.} many {# de dates seront différentes pour les personnes qui viennent.} other {# dates seront différentes pour les personnes qui viennent.}}',
    calledOff:
      '{n, plural, one {# date qui a des réponses sera annulée :} many {# de dates qui ont des réponses seront annulées :} other {# dates qui ont des réponses seront annulées :}}',
    dropped:
      '{n, plural, one {# date où personne ne pense venir n’aura pas lieu, et sa page disparaît :} many {# de dates où personne ne pense venir n’auront pas lieu, et leurs pages disparaissent :} other {# dates où personne ne pense venir n’auront pas lieu, et leurs pages disparaissent :}}',
    added:
      '{n, plural, one {# date sera nouvelle.} many {# de dates seront nouvelles.} other {# dates seront nouvelles.}}',
    next: 'Les prochaines dates',
    rhythm: '{says}, heure de {zone}',
    toldOfOne:
      '{n, plural, =0 {Personne ne reçoit de message.} one {# personne reçoit un message, dans cinq minutes au plus tôt, sauf si c’est bientôt.} many {# de personnes reçoivent un message, dans cinq minutes au plus tôt, sauf si c’est bientôt.} other {# personnes reçoivent un message, dans cinq minutes au plus tôt, sauf si c’est bientôt.}}',
    save: components.pieces.save,
    saveAndTell: 'Enregistrer et prévenir',
  },

  reason: {
    label: 'Pourquoi, en mots aimables',
    help: 'C’est écrit dans le message, et sur la page de chaque date annulée. Merci de n’y mettre ni noms ni détails de santé.',
    helpDiscreet:
      'C’est écrit sur la page de chaque date annulée ; les messages discrets ne le disent pas. Merci de n’y mettre ni noms ni détails de santé.',
  },

  leftOut: {
    heading: 'Voici ce qui se passe',
    nothing: 'Rien ne change',
    noDate: 'Aucune date à venir de cette série ne tombe dans ce temps.',
    skipped:
      '{n, plural, one {Personne n’a répondu pour # date. Elle est sautée : plus personne ne la voit.} many {Personne n’a répondu pour # de dates. Elles sont sautées : plus personne ne les voit.} other {Personne n’a répondu pour # dates. Elles sont sautées : plus personne ne les voit.}}',
    calledOff:
      '{n, plural, one {# date qui a des réponses est annulée, et on la voit toujours comme annulée.} many {# de dates qui ont des réponses sont annulées, et on les voit toujours comme annulées.} other {# dates qui ont des réponses sont annulées, et on les voit toujours comme annulées.}}',
    look: 'Voir ce qui se passe',
    go: 'Le faire',
    goAndTell: 'Le faire et prévenir',
  },

  skip: {
    heading: 'Sauter cette date ?',
    headingOff: 'Annuler cette date ?',
    ofRule:
      'Personne n’a répondu, donc personne ne reçoit de message. Elle n’est simplement pas là, et son lien dit qu’il n’y a pas de rencontre ce jour-là. Sur la page de la série, vous pouvez la remettre.',
    added:
      'Personne n’a répondu, donc personne ne reçoit de message. Cette date a été ajoutée à côté des autres, et elle n’est plus là. Vous pouvez revenir en arrière pendant cinq minutes.',
    answered:
      'Quelqu’un a répondu, donc elle est annulée et on la voit toujours comme annulée. {n, plural, =0 {Nous n’avons l’adresse de personne, donc aucun message ne part.} one {# personne reçoit un message.} many {# de personnes reçoivent un message.} other {# personnes reçoivent un message.}} Vous pouvez revenir en arrière pendant cinq minutes.',
    yes: 'Oui, la sauter',
    yesOff: 'Oui, l’annuler',
    no: 'Non, elle a lieu',
  },

  pause: {
    heading: components.seriesPanel.pause,
    lead: 'En été, par exemple. Les dates où personne n’a répondu sont sautées ; les autres sont annulées, et les personnes apprennent pourquoi. Vous le voyez avant que cela compte.',
    from: 'Premier jour sans rencontre',
    to: 'Dernier jour sans rencontre',
  },

  callOff: {
    heading: 'Annuler toutes les dates à venir de « {title} » ?',
    lead: 'La série prend fin. Ce qui est passé reste comme c’était. Vous pouvez revenir en arrière pendant cinq minutes.',
    yes: 'Oui, les annuler toutes',
    no: 'Non, la série continue',
  },

  holidays: {
    heading: 'Dates sur des jours fériés',
    lead: 'Cochez celles qui n’ont pas de rencontre. Les autres restent ; pour beaucoup, c’est justement un jour férié que la compagnie compte.',
    region: 'Région',
    regionHelp: 'Certains jours fériés ne valent que dans une partie du pays.',
    whole: 'Tout le pays',
    show: 'Voir ses jours fériés',
    none: 'Aucune date à venir ne tombe sur un jour férié',
    looked: 'Nous avons regardé les dates des 18 prochains mois.',
    of: 'Jours fériés : {where}',
    day: '{day} : {holiday}',
    source:
      'Les jours viennent de <from>date-holidays</from> (données : CC BY 3.0). Merci de les regarder encore une fois : des jours peuvent changer.',
  },
});
