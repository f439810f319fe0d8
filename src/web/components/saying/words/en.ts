import { en as letters } from '../../../../notifications/words/en.js';
import { en as web } from '../../../words/en.js';

/** In English; the other languages must say all of it, with the same placeholders and tags. */
export const en = {
  /** What someone answered. */
  stands: {
    going: letters.digest.answers.going,
    maybe: letters.digest.answers.maybe,
    declined: 'You are not coming this time.',
    waitlisted: web.notices.waitlisted,
    offered: web.notices.offered,
  },

  /** The same once it makes no difference any more: the meeting is cancelled or over. */
  stood: {
    going: 'You had said that you were coming.',
    maybe: 'You had said maybe.',
    declined: 'You had said that you could not come.',
    waitlisted: 'You were on the waiting list.',
    offered: 'A place was free for you.',
  },

  buttons: {
    going: letters.meeting.going,
    maybe: letters.meeting.maybe,
    declined: letters.meeting.declined,
    afterAll: 'I’m coming after all',
    accept: letters.placeOffered.accept,
    refuse: letters.placeOffered.refuse,
    leaveList: letters.confirmation.leaveList,
    waitAgain: 'Wait again, where I was',
    joinList: 'Join the waiting list',
    takeBack: 'Take my answer back',
  },

  first: {
    name: 'What shall the hosts call you?',
    nameHelp: 'A first name or any other name. Only the hosts see it.',
    agree: 'I have read the agreement and say yes to it',
  },

  firstTime: {
    isIt: 'It is my first time',
    kept: 'Some places are kept for you.',
    expect: 'We tell you what to expect.',
    greeter: 'A day before, you hear who greets people who are new.',
    shows: 'The hosts may know that it is my first time',
    showsHelp: 'Without this they see how many newcomers come, and not who.',
  },

  more: {
    stays: 'What you told the hosts stays as it was. You can see and change it on the page of this meeting.',
    goes: 'The hosts no longer see what you told them. It is erased within a few hours. “Take my answer back” erases it now.',
    told: 'What I told the hosts',
    tell: 'Tell the hosts something (if you like)',
    everyTime:
      'Only the hosts read this. It counts for every date, and goes when you give your standing place up. For a single date you can say something else.',
    thisTime: 'Only the hosts read this. It goes when your answer goes.',
    needs: 'Anything that would make it easier to come?',
    needsHelp: 'For instance a seat near the door, or to arrive a little early.',
    recordings: 'May you be in photos or recordings?',
    recordingsHelp: '{recordings} You can come either way.',
    countOnly: 'Count me only',
    countOnlyHelp: 'The hosts write down who came. With this, they write no name for you.',
    save: 'Save what I wrote',
  },

  party: {
    companions: 'How many people come with you?',
    upTo: 'Up to {n, number}.',
    helpers: 'A carer or an interpreter comes with me',
    carers: 'Carers',
    interpreters: 'Interpreters',
    stand: 'They do not need a seat',
    standHelp: 'Then they take none of the places.',
  },

  choices: { yes: 'Yes', no: 'No', none: 'No answer' },
} as const;
