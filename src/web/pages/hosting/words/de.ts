import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { de as components } from '../../../components/words/de.js';

export const de = translationOf<typeof en>()({
  leave: {
    title: 'Deinen Platz weitergeben?',
    othersWait: 'Andere warten auf einen Platz.',
    erased:
      'Deine Antwort wird gelöscht, mit allem, was du den Gastgebern gesagt hast. Dein Platz geht sofort an die nächste Person, die wartet.',
    waitAgain: 'Du kannst gern wieder warten.',
    closed:
      'Die Warteliste ist gerade geschlossen: Ohne deinen Platz könntest du nicht auf einen anderen warten.',
    give: 'Ja, weitergeben',
    keep: 'Meinen Platz behalten',
  },

  thanks: {
    title: 'Die Gastgeber sagen danke',
    titleForHosts: 'Ein Wort des Dankes',
    later:
      'Wenn das Treffen vorbei ist, kannst du hier ein paar Worte an alle schreiben, die da waren oder kommen wollten.',
    leave: 'Die Briefe gehen hinaus: <moment></moment>. Bis dahin kannst du sie zurücknehmen.',
    takeBack: 'Zurücknehmen',
    haveLeft: 'Die Briefe sind hinausgegangen.',
    reads: 'So liest es sich',
    linksInLetter:
      'Im Brief sind Links nur Worte. Er führt auf diese Seite, wo man sie drücken kann. Fünf Minuten lang kannst du es zurücknehmen.',
    send: 'Abschicken',
    words: 'Ein paar Worte, und was helfen kann',
    helpThere:
      'Links kann man auf dieser Seite drücken, und eine leere Zeile beginnt einen neuen Absatz. Es ist für alle, die da waren, soweit man das weiß. Bitte nenne niemanden beim Namen.',
    helpAll:
      'Links kann man auf dieser Seite drücken, und eine leere Zeile beginnt einen neuen Absatz. Es ist für alle, die zugesagt hatten. Manche waren vielleicht nicht da. Bitte schreib darum nichts, was nach dem Grund fragt. Bitte nenne niemanden beim Namen.',
    see: 'Ansehen, wie es sich liest',
    nobody: 'Niemand mit einer Adresse hatte zugesagt, darum geht kein Brief hinaus.',
    there:
      '{n, plural, one {Es geht an # Person, in einem eigenen Brief: an alle, die als anwesend eingetragen sind, und an alle, die zugesagt hatten und nur gezählt werden möchten.} other {Es geht an # Menschen, in je einem eigenen Brief: an alle, die als anwesend eingetragen sind, und an alle, die zugesagt hatten und nur gezählt werden möchten.}}',
    all: '{n, plural, one {Es geht an # Person, in einem eigenen Brief.} other {Es geht an # Menschen, in je einem eigenen Brief.}}',
  },

  notes: {
    title: 'Was Menschen zurückgeschrieben haben',
    ofDate:
      'Worte, die Menschen als Antwort auf unsere Briefe oder aus ihrem Kalender geschickt haben. Nur Gastgeber lesen sie hier. Von dieser Seite aus kann man nicht antworten. 30 Tage nach dem Treffen werden sie gelöscht.',
    ofGroup:
      'Worte, die Menschen als Antwort auf Briefe dieser Gruppe geschickt haben, in denen es nicht um ein einzelnes Treffen ging. Nur Gastgeber lesen sie hier. Von dieser Seite aus kann man nicht antworten. Nach 30 Tagen werden sie gelöscht.',
    hereOfDate: 'Wenn jemand auf einen unserer Briefe zu diesem Treffen antwortet, stehen die Worte hier.',
    hereOfGroup:
      'Wenn jemand auf einen Brief an alle Mitglieder oder auf Neues aus der Gruppe antwortet, stehen die Worte hier.',
    mailbox: {
      ofDate:
        'Antworten auf unsere Briefe gehen an das Postfach der Gruppe. Hier steht, was Menschen in ihrem Kalender schreiben, und was sie auf Briefe mit dem unauffälligen Namen antworten.',
      ofGroup:
        'Antworten auf unsere Briefe gehen an das Postfach der Gruppe. Hier steht nur, was Menschen auf Briefe mit dem unauffälligen Namen antworten.',
      alone:
        'Antworten auf unsere Briefe gehen an das Postfach der Gruppe. Antworten auf Briefe mit dem unauffälligen Namen liest niemand.',
    },
    nowhere: 'Hier können keine Briefe ankommen, darum liest niemand Antworten auf unsere.',
    nobody: 'Noch hat niemand geschrieben',
    someone: components.pieces.someone,
    unsure: 'Nicht sicher, von wem das kommt',
    otherTime: 'Schlägt eine andere Zeit vor: {moment}',
  },
});
