import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as components } from '../../../components/words/de.js';
import { de as events } from '../../events/words/de.js';

export const de = translationOf<typeof en>()({
  series: {
    rhythm: '{says}, Ortszeit {zone}.',
    wasChanged: 'Diese Reihe wurde geändert. <next>Sieh, wie es weitergeht</next>.',
    isCancelled: 'Diese Reihe ist abgesagt.',
    regulars:
      '{n, plural, =0 {Niemand kommt jedes Mal.} one {# Mensch kommt jedes Mal.} other {# Menschen kommen jedes Mal.}}',
    whoComes: 'Wer jedes Mal kommt',
    expect: events.event.expect,
    toCalendar: 'Diese Termine in meinem eigenen Kalender zeigen',
    next: 'Nächste Termine',
    past: 'Vergangene Termine',
    nonePast: 'Noch kein Termin ist vorbei',
    noneLeft: 'Es sind keine Termine mehr übrig',
    noneMore: 'Es gibt keine weiteren Termine',
    earlier: 'Frühere Termine',
    later: 'Spätere Termine',
  },

  skipped: {
    heading: components.seriesPanel.skipped,
    none: 'Kein kommender Termin fällt aus',
    quietly: components.seriesPanel.skippedHelp,
  },

  calendar: {
    heading: 'Diese Termine in meinem Kalender',
    lead: 'Alle Termine dieser Reihe, ob du kommst oder nicht. Der Kalender heißt „{name}“.',
  },

  standing: {
    heading: 'Jedes Mal kommen',
    lead: '{title}, {says}.',
  },

  regulars: {
    nobody: 'Noch niemand',
    how: 'Mitglieder können auf der Seite der Reihe sagen, dass sie jedes Mal kommen.',
    someone: components.pieces.someone,
    since: 'seit <when></when>',
    pauses: 'seit <when></when>, Pause von {from} bis {to}',
  },

  addDate: {
    heading: components.seriesPanel.add,
    lead: 'Ein Treffen mehr neben den anderen. Es geht kein Brief hinaus; man findet es auf der Seite.',
    add: 'Hinzufügen',
  },

  which: {
    heading: 'Was möchtest du ändern?',
    one: 'Nur diesen Termin',
    aboutOne:
      'Andere Zeit, anderer Ort, andere Dauer, anderer Titel, andere Zahl der Plätze oder andere Begleitung, nur dieses eine Mal.',
    following: 'Diesen Termin und die danach',
    aboutFollowing: 'Was davor war, bleibt, wie es ist.',
    all: 'Alle kommenden Termine',
    aboutAll: 'Was vorbei ist, bleibt, wie es ist.',
    skip: 'Diesen Termin ausfallen lassen',
    aboutSkip: 'Zum Beispiel an einem Feiertag. Wo noch niemand geantwortet hat, ist er einfach nicht da.',
    cancel: 'Diesen Termin absagen',
    aboutCancel: 'Er bleibt als abgesagt zu sehen. Die anderen finden statt.',
    more: 'Einen Termin hinzufügen, eine Weile pausieren oder alles Kommende absagen: auf der Seite der Reihe',
  },

  changeDate: {
    heading: 'Nur diesen Termin ändern',
    lead: 'Die anderen Termine bleiben, wie sie sind. Wenn du die Zeit, den Ort oder den Titel änderst, bekommen alle, die zu diesem Termin kommen wollen, einen Brief.',
    save: components.pieces.save,
  },

  change: {
    all: components.seriesPanel.changeAll,
    following: 'Diesen Termin und die danach ändern',
    lead: 'Was vorbei ist, behält Zeit, Ort, Titel und Begleitung; die anderen Worte gelten für alle Termine. Bevor es gilt, siehst du, was deine Änderung bewirkt und wer einen Brief bekommt.',
    startsAll:
      'Der erste kommende Termin, {when}. Wenn du hier einen späteren Termin der Reihe einträgst, entfallen die Termine davor.',
    startsFollowing:
      'Der erste dieser Termine, {when}. Wenn du hier einen späteren Termin der Reihe einträgst, entfallen die Termine davor.',
    look: 'Ansehen, was sich ändert',
  },

  preview: {
    heading: 'Das ändert sich',
    nothing: 'Nichts ändert sich',
    does: 'Was das bewirkt',
    changed:
      '{n, plural, one {# Termin wird anders für die, die kommen.} other {# Termine werden anders für die, die kommen.}}',
    calledOff:
      '{n, plural, one {# Termin, zu dem es Antworten gibt, wird abgesagt:} other {# Termine, zu denen es Antworten gibt, werden abgesagt:}}',
    dropped:
      '{n, plural, one {# Termin, zu dem niemand kommen will, findet nicht statt, und seine Seite entfällt:} other {# Termine, zu denen niemand kommen will, finden nicht statt, und ihre Seiten entfallen:}}',
    added: '{n, plural, one {# Termin kommt neu dazu.} other {# Termine kommen neu dazu.}}',
    next: 'Die nächsten Termine',
    rhythm: '{says}, Ortszeit {zone}',
    toldOfOne:
      '{n, plural, =0 {Niemand bekommt einen Brief.} one {# Mensch bekommt einen Brief, frühestens in fünf Minuten, außer wenn es bald so weit ist.} other {# Menschen bekommen einen Brief, frühestens in fünf Minuten, außer wenn es bald so weit ist.}}',
    save: components.pieces.save,
    saveAndTell: 'Speichern und Bescheid sagen',
  },

  reason: {
    label: 'Warum, in freundlichen Worten',
    help: 'Es steht im Brief und auf der Seite jedes Termins, der abgesagt wird. Bitte lass Namen und Angaben zur Gesundheit weg.',
    helpDiscreet:
      'Es steht auf der Seite jedes Termins, der abgesagt wird; unauffällige Briefe lassen es weg. Bitte lass Namen und Angaben zur Gesundheit weg.',
  },

  leftOut: {
    heading: 'Das geschieht',
    nothing: 'Nichts ändert sich',
    noDate: 'Kein kommender Termin dieser Reihe fällt in diese Zeit.',
    skipped:
      '{n, plural, one {Zu # Termin hat niemand geantwortet. Er fällt aus: Niemand sieht ihn mehr.} other {Zu # Terminen hat niemand geantwortet. Sie fallen aus: Niemand sieht sie mehr.}}',
    calledOff:
      '{n, plural, one {# Termin, zu dem es Antworten gibt, wird abgesagt und bleibt als abgesagt zu sehen.} other {# Termine, zu denen es Antworten gibt, werden abgesagt und bleiben als abgesagt zu sehen.}}',
    look: 'Ansehen, was geschieht',
    go: 'So machen',
    goAndTell: 'So machen und Bescheid sagen',
  },

  skip: {
    heading: 'Diesen Termin ausfallen lassen?',
    headingOff: 'Diesen Termin absagen?',
    ofRule:
      'Niemand hat dazu geantwortet, darum bekommt niemand einen Brief. Er ist einfach nicht da, und sein Link sagt, dass an diesem Tag kein Treffen ist. Auf der Seite der Reihe kannst du ihn zurückholen.',
    added:
      'Niemand hat dazu geantwortet, darum bekommt niemand einen Brief. Dieser Termin kam neben den anderen dazu, und er ist dann weg. Fünf Minuten lang kannst du das rückgängig machen.',
    answered:
      'Dazu gibt es schon Antworten, darum wird er abgesagt und bleibt als abgesagt zu sehen. {n, plural, =0 {Wir haben von niemandem die Adresse, darum geht kein Brief hinaus.} one {# Mensch bekommt einen Brief.} other {# Menschen bekommen einen Brief.}} Fünf Minuten lang kannst du das rückgängig machen.',
    yes: 'Ja, ausfallen lassen',
    yesOff: 'Ja, absagen',
    no: 'Nein, er findet statt',
  },

  pause: {
    heading: components.seriesPanel.pause,
    lead: 'Zum Beispiel im Sommer. Termine, zu denen niemand geantwortet hat, fallen aus; die anderen werden abgesagt, und die Leute erfahren, warum. Du siehst es, bevor es gilt.',
    from: 'Erster Tag ohne Treffen',
    to: 'Letzter Tag ohne Treffen',
  },

  callOff: {
    heading: 'Alle kommenden Termine von „{title}“ absagen?',
    lead: 'Die Reihe endet. Was vorbei ist, bleibt, wie es war. Fünf Minuten lang kannst du das rückgängig machen.',
    yes: 'Ja, alle absagen',
    no: 'Nein, es geht weiter',
  },

  holidays: {
    heading: 'Termine an Feiertagen',
    lead: 'Kreuz die an, an denen kein Treffen ist. Die anderen bleiben; viele brauchen gerade an einem Feiertag Gesellschaft.',
    region: 'Region',
    regionHelp: 'Manche Feiertage gelten nur in Teilen des Landes.',
    whole: 'Das ganze Land',
    show: 'Ihre Feiertage zeigen',
    none: 'Kein kommender Termin fällt auf einen Feiertag',
    looked: 'Wir haben die Termine der nächsten 18 Monate angesehen.',
    of: 'Feiertage: {where}',
    day: '{day}: {holiday}',
    source:
      'Die Tage kommen von <from>date-holidays</from> (Daten: CC BY 3.0). Bitte sieh sie noch einmal durch: Tage können sich ändern.',
  },
});
