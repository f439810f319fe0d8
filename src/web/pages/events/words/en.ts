import { en as refusals } from '../../../../common/refusals/meeting-words/en.js';
import { en as components } from '../../../components/words/en.js';

/** In English; the other languages must say all of it, with the same placeholders and tags. */
export const en = {
  event: {
    aside: 'Coming or not',
    addToCalendar: 'Add this date to my calendar',
    /** For search engines, and whoever is sent a link. */
    span: '{span}, {city} time',
    oneOf: 'One of several dates: <series>{says}</series>',
    draft:
      '<strong>This is a draft.</strong> Only the hosts of the group can see it. It looks like this once it is published.',
    over: 'This meeting is over. <next>See what comes next in this group</next>.',
    expect: 'What to expect',
    firstTime: 'If it is your first time',
    goodToKnow: 'Good to know before you come',
    details: 'Details',
    language: components.filters.language,
    until: 'Answers until',
    recordings: 'Photos and recordings',
    whoSees: 'Who sees that I come',
    whoSeesIt: 'The hosts, by the name you choose. Nobody else, and nobody sees your address.',
    wayThere: 'The way there',
    addressShown: 'People who are coming see the exact address on this page, from {length} before the start.',
    linkShown: 'People who are coming can join online from this page, from {length} before the start.',
  },

  answer: {
    ask: 'Are you coming?',
    along: 'With you: {along}.',
    thisOne: 'I’m coming to this one all the same',
    mayChange: 'You can change your answer at any time until it starts.',
    byLetter: 'You have answered from a letter',
    seeIt: 'See or change my answer',
    undo: 'Undo',
  },

  visitor: {
    signInFirst: refusals.rsvps.guestsSignInFirst,
    code: 'Have a reference code? <code>See or change your answer</code>.',
    signIn: 'Sign in to answer',
    beenHere: 'Been here before? <link>Sign in to answer in one press</link>.',
    signInToSee: 'Sign in to see or change your answer',
    onlyMaybe: 'You can say maybe. With an address we write to you if the time or the place changes.',
    answer: 'Your answer',
    joinList: 'Put me on the waiting list',
    addressIfYouLike: 'Your e-mail address (if you like)',
    address: 'Your e-mail address',
    orCode:
      'For a letter to confirm, and word if something changes. Leave it empty if you would rather have a code to come back with; then we cannot tell you about changes.',
    addressHelp: 'For a letter to confirm, and word if something changes. The hosts do not see it.',
    sayMaybe: 'Say maybe',
    send: 'Send',
  },

  /** For visitors who replied with an address, or with a reference code. */
  guest: {
    letter: 'Look in your letters',
    letterLead: 'We have sent you a letter. Press the link in it, and your answer counts.',
    letterWorks:
      'The link works for a day, or until the meeting starts. It can take a minute or two to arrive.',
    letterMissing:
      'Did a letter not come? Look in the spam folder, and check the address by answering once more.',
    back: components.backTo.meeting,
    codeTitle: 'Your reference code',
    noted: 'Your answer is noted',
    codeLead: 'This is your reference code. Please write it down or take a picture now.',
    codeOnce:
      'We show it only this once, and keep no copy that we could look up. With it you can see the way there and change your answer. Without an address we cannot write to you: if you wait for a place, please look with your code now and then.',
    codePage:
      'When you need it, go to <page>the page for reference codes</page>. The link is on the page of each meeting that works this way.',
    enter: 'My reference code',
    enterLead: 'For guests who left no address: see your answer, the way there, or change your mind.',
    codeHelp: 'Ten letters and numbers, like {example}.',
    show: 'Show my answer',
    lost: 'Is it lost? A code is shown once, and we keep no copy that we could look up. Your answer stays as it is, and keeps its place. You can answer once more for a new code. That one needs a place of its own, and where all are taken it may have to wait. So please tell a host, if you can: they see both answers, and can make room for you.',
    cancelled: components.pieces.cancelled,
    meeting: 'The page of this meeting',
  },
} as const;
