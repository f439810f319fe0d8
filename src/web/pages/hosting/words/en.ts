import { en as components } from '../../../components/words/en.js';

/** What the pages of hosts say, in English; the other languages must say all of it. */
export const en = {
  leave: {
    title: 'Give your place to the next person?',
    othersWait: 'Others wait for a place.',
    erased:
      'Your answer is erased with all that you told the hosts, and your place goes at once to whoever waits next.',
    waitAgain: 'You are welcome to wait again.',
    closed: 'The waiting list is closed just now: without your place you could not wait for another one.',
    give: 'Yes, give it to the next person',
    keep: 'Keep my place',
  },

  thanks: {
    title: 'The hosts say thank you',
    titleForHosts: 'A word of thanks',
    later: 'Once the meeting is over, you can write a few words here for those who came, or had meant to.',
    leave: 'The letters leave on <moment></moment>. Until then you can take them back.',
    takeBack: 'Take it back',
    haveLeft: 'The letters have left.',
    reads: 'This is how it reads',
    linksInLetter:
      'In the letter links are words only; it leads to this page, where they can be pressed. You can take it back for five minutes.',
    send: 'Send it',
    words: 'A few words, and what may help',
    helpThere:
      'Links can be pressed on this page, and an empty line begins a new paragraph. It is for people who were there, as far as that is known. Please name nobody.',
    helpAll:
      'Links can be pressed on this page, and an empty line begins a new paragraph. It is for everyone who had said that they would come. Some of them may not have been there, so please write nothing that asks why. Please name nobody.',
    see: 'See how it reads',
    nobody: 'Nobody with an address had said that they would come, so no letter goes out.',
    there:
      '{n, plural, one {It goes to # person, in one letter each: to those marked as there, and to those who were coming and asked to be counted only.} other {It goes to # people, in one letter each: to those marked as there, and to those who were coming and asked to be counted only.}}',
    all: '{n, plural, one {It goes to # person, in one letter each.} other {It goes to # people, in one letter each.}}',
  },

  notes: {
    title: 'What people wrote back',
    ofDate:
      'Words that people sent in answer to our letters, or from their calendars. Only hosts read them here. They cannot be answered from this page, and are thrown out 30 days after the meeting.',
    ofGroup:
      'Words that people sent in answer to letters of this group that are about no single meeting. Only hosts read them here. They cannot be answered from this page, and are thrown out after 30 days.',
    hereOfDate: 'When someone answers one of our letters about this meeting, you will find their words here.',
    hereOfGroup:
      'When someone answers a letter to all members, or news of the group, you will find their words here.',
    mailbox: {
      ofDate:
        'Answers to our letters go to the mailbox of the group. Here you find what people write in their calendars, and in answer to letters with the discreet name.',
      ofGroup:
        'Answers to our letters go to the mailbox of the group. Here you find only what people answer to letters with the discreet name.',
      alone:
        'Answers to our letters go to the mailbox of the group. Nobody reads answers to letters with the discreet name.',
    },
    nowhere: 'Letters cannot be received here, so nobody reads answers to ours.',
    nobody: 'Nobody has written yet',
    someone: components.pieces.someone,
    unsure: 'Not sure who sent it',
    otherTime: 'Suggests another time: {moment}',
  },
} as const;
