import { en as letters } from '../../../../notifications/words/en.js';
import { en as saying } from '../../../components/saying/words/en.js';
import { en as components } from '../../../components/words/en.js';
import { en as events } from '../../events/words/en.js';

/** What the pages say that links in letters lead to, in English; the other languages must say all of it. */
export const en = {
  meeting: {
    over: 'This meeting is over.',
    page: events.guest.meeting,
  },

  answer: {
    ifGivenUp: 'If you give your place up, you can take it back until <when></when>. Then it goes to others.',
    backUntil: 'Until <when></when> you can take your place back. Then it goes to others.',
    fullYouCanWait: components.whyNot.full,
    full: 'All places are taken just now. Someone may still give theirs back.',
    closed: 'It has started, or replies are closed, so answers stay as they are.',
    undo: events.answer.undo,
    youChose: 'You chose “{words}”.',
    pressOnce: 'Press once to make it so.',
    /** Followed by what stands: “You said maybe.” */
    asBefore: 'Until then it is as before: {answer}',
    areYouComing: events.answer.ask,
    countsAlready: 'It counts already. There is nothing more to do.',
    wayThere: letters.meeting.wayThere,
    signInForWay:
      'To see how to get there, <signIn>please sign in</signIn>. A letter can be read by others; the exact place is only for you.',
  },

  closed: {
    title: 'This meeting is for members now',
    answered:
      'The group has become private since you answered. Your answer still stands. If you are not coming, please take it back.',
    takeBack: saying.buttons.takeBack,
    unanswered: 'The group has become private. You have no answer there.',
  },

  confirm: {
    saidMaybe: saying.stands.maybe,
    wouldCome: 'You would like to come.',
    saidGoing: 'You said that you are coming.',
    tooLate:
      'All places were taken in the meantime. You can say maybe; then we write to you if something changes.',
    wouldWait: 'All places are taken just now, so you would wait.',
    pressOnceMore:
      'Press once more, and it counts. Was it not you? Then close this page, and nothing will happen.',
    fewer: 'Yes, with this many',
    maybe: events.visitor.sayMaybe,
    waitingList: 'Yes, put me on the waiting list',
    itWasMe: letters.confirmReply.press,
  },

  standing: {
    thisAndNext: 'This and the next ones',
    following:
      'You say that you come to this date and to those after it that are planned. You can change each of them later.',
    goingToNext: 'I’m coming to this and the next ones',
    notToNext: 'I can’t come to this and the next ones',
    thisDateAlone: 'Answer for this date alone',
    after: 'And the dates after this one?',
    everyTime: 'You come every time.',
    comeEveryTime: 'I come every time',
  },

  invitation: {
    title: 'An invitation',
    forWhom: 'For whom: {people}',
    welcome: 'Welcome. You are a member of this group.',
    dates: 'See its dates',
    leave: 'Leave again',
    left: 'You are not in this group.',
    leftIsFine: 'That is fine. Should you change your mind, the invitation still stands.',
    join: 'Would you like to join?',
    calledName: components.calledName.label,
    calledNameHelp: components.calledName.help,
    yes: 'Yes, join',
    no: 'No, thank you',
  },

  unsubscribe: {
    title: 'Which letters shall come?',
    lead: 'One press stops them, and one press lets them come again.',
    areStopped: 'These are stopped.',
    come: 'These come to you.',
    stop: 'Stop them<hush>: {name}</hush>',
    asked: 'Letters you ask for yourself, such as the one to sign in, always come.',
    allSettings: 'All my settings',
    groupTitle: 'All letters from “{name}”',
    titles: {
      digest: letters.digest.subject,
      'new-events': 'New meetings in your groups',
      'day-rosters': 'Who is coming to meetings that you look after',
      'host-letters': 'What hosts write to everyone',
      'all-but-essential': 'All letters that can wait',
      all: 'All letters',
    },
    about: {
      event:
        'Confirmations, reminders, and word of changes. If you said that you come, you still hear when it is cancelled or takes place after all. Its page always shows how things stand, and saying again that you come brings all of them back.',
      group:
        'Everything this group sends. You still hear when a meeting you answered gets another time or place, is cancelled or takes place after all, when a place is free for you, and what you ask for yourself.',
      digest:
        'One letter of your dates and of what is new in your groups. You choose below how often it comes.',
      'new-events':
        'When a group of yours has new meetings. You choose below whether at once or with other news.',
      'day-rosters':
        'The evening before a meeting, or in the morning: how many come. You choose below when it comes.',
      'host-letters':
        'What they write to all who are coming to a meeting, or to all members. You find it on the site too.',
      'all-but-essential':
        'From all groups: confirmations, reminders, news, what hosts write to everyone, and notes for hosts. You still hear of changes, of a place that is free for you, and what you ask for yourself.',
      all: 'None comes then, not even when a meeting is cancelled or a place is free for you. Your meetings on this site always show how things stand.',
    },
  },

  about: {
    title: 'About our letters',
    lead: 'Why letters from {community} come, and how to get fewer of them.',
    why: 'Why one came',
    whyOne:
      'You get letters about what you answered for, about groups that you belong to, and when you ask for one. The last lines of each letter say why it came.',
    fewer: 'How to get fewer, or none',
    link: 'The link at the foot of a letter leads to your choices. You need not sign in for that. The button of your mail program that ends letters works too. Letters that you just asked for have neither, nor do those to administrators about the site itself.',
    signedIn: 'When you are signed in, you find all choices under <me>My settings</me>.',
    neverAsked: 'You never asked for a letter? Then just leave it, and nothing happens.',
    inside: 'What is in them, and what is not',
    noPictures:
      'Our letters hold no pictures, and nothing in them tells us whether you opened one. Their links lead to this site alone.',
    people: 'Who looks after this site',
    write: 'You can write to them: <address></address>',
  },

  mailbox: {
    title: 'Mailbox',
    lead: 'There is no mail server yet, so every letter lands here, whoever it is for. Only a browser on this machine can see this page.',
    none: 'No letters yet',
    noneYet: 'Ask to sign in, or invite someone, and look again in a moment.',
    toWhom: 'To {address}, <when></when>',
    more: 'More letters',
    newest: 'Newest letters',
    older: 'Older letters',
  },

  letter: {
    title: 'A letter',
    back: 'Back to the mailbox',
    from: 'From',
    to: 'To',
    arrived: 'Arrived',
    theLetter: 'The letter',
    attached: 'Attached',
    plain: 'The same as plain text',
    headers: 'Its headers',
  },
} as const;
