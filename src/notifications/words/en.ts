import { plurals } from './plurals.js';

const count = plurals('en');

/** Every sentence of a letter, in English. The other languages must say all of them. */
export const en = {
  direction: 'ltr' as 'ltr' | 'rtl',
  /** `null`: someone whose name we do not know, or must not write. */
  hello: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),

  time: {
    span: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
    moment: (day: string, clock: string) => `${day}, ${clock}`,
    onClocksOf: (span: string, city: string) => `${span} (${city} time)`,
    today: (clock: string) => `today at ${clock}`,
    tomorrow: (clock: string) => `tomorrow at ${clock}`,
    on: (day: string, clock: string) => `on ${day} at ${clock}`,
    soon: 'in a few minutes',
    days: (first: string, last: string) => `${first} to ${last}`,
    thisDay: 'today',
    nextDay: 'tomorrow',
    onDay: (day: string) => `on ${day}`,
  },
  /** How English calls a city that a time zone is named after. */
  city: (name: string) => name,

  meeting: {
    when: 'When:',
    forYou: (span: string) => `On your own clock: ${span}`,
    where: 'Where:',
    formats: { 'in person': 'In person', online: 'Online', hybrid: 'In person and online' },
    addressFrom: (moment: string) => `The exact address is on its page from ${moment}.`,
    addressNow: 'The exact address is on its page now.',
    linkFrom: (moment: string) => `You can join the call from ${moment} on.`,
    linkNow: 'You can join the call now.',
    hostsSay: 'The hosts say:',
    moreOnPage: 'The hosts wrote a few words about it:',
    page: 'Open its page',
    wayThere: 'See how to get there',
    wayIntoCall: 'Join the call',
    going: 'I’m coming',
    maybe: 'Maybe',
    declined: 'I can’t come this time',
    notThisWeek: 'Not this week',
    notThisTime: 'Not this time',
    moreDates: (n: number) => count(n, { one: 'And 1 more date.', other: `And ${n} more dates.` }),
    allDates: 'See all my dates',
    changeStanding: 'Pause or change my standing place',
    reason: (title: string) => `This letter came because you answered for “${title}”.`,
  },

  footer: {
    unsubscribe: 'Choose which letters you get, or stop them',
    sentBy: (community: string) => `Sent by ${community}.`,
    help: (line: string, phone: string, hours: string | null) =>
      `Would you like to talk to someone now? Someone at ${line} listens: ${phone}, ${hours ?? 'day and night'}.`,
    emergency: (number: string) => `If someone is in danger, call ${number}.`,
    helpElsewhere: 'Would you like to talk to someone now? Here are free help lines in most countries:',
  },

  signIn: {
    subject: 'Your code to sign in',
    code: 'Here is your code:',
    orPress: 'Type it on the page where you asked for it. Or press here:',
    press: 'Sign in',
    otherBrowser: 'In another browser than the one you asked from, you need the code too.',
    minutes: (minutes: number) => `Both work once, for ${minutes} minutes.`,
    notYou: 'Not you? Then just leave this letter. Nobody can sign in without it.',
    reason: 'This letter came because someone asked to sign in with your address.',
  },

  confirmReply: {
    subject: (title: string) => `Please confirm: ${title}`,
    someone: (title: string) => `Someone gave this address with an answer for “${title}”.`,
    wasItYou: 'Was that you? Then press here, and your answer counts:',
    press: 'Yes, that was me',
    until: (moment: string) => `The link works until ${moment}.`,
    notYou: 'Not you? Then just leave this letter, and nothing will happen.',
    reason: 'This letter came because your address was given with an answer.',
  },

  confirmation: {
    going: {
      subject: (title: string) => `You are coming: ${title}`,
      intro: (title: string) => `Good to hear that you are coming to “${title}”. Your place is kept for you.`,
      change: 'Plans change, and that is fine. You can change your answer until it starts:',
    },
    maybe: {
      subject: (title: string) => `You said maybe: ${title}`,
      intro: (title: string) => `You might come to “${title}”. Thank you for telling us.`,
      change: 'You can decide until it starts. One press is enough:',
    },
    waitlisted: {
      subject: (title: string) => `You are on the waiting list: ${title}`,
      intro: (title: string) =>
        `All places for “${title}” are taken just now, so you are on the waiting list. When a place becomes free for you, we write to you at once.`,
      change: 'Do you no longer need a place? Then one press takes you off the list:',
    },
    file: 'The file with this letter puts it into your calendar.',
    invitation: 'Your calendar can take it from this letter. What you answer there reaches us too.',
    leaveList: 'Leave the waiting list',
  },

  placeGiven: {
    subject: (title: string) => `A place became free, and it is yours: ${title}`,
    intro: (title: string) =>
      `Someone gave a place at “${title}” back, and you were next on the waiting list. The place is yours, and you need do nothing more.`,
    change: 'Can you not come after all? That is fine. One press gives the place to whoever is next:',
  },

  placeOffered: {
    subject: (title: string) => `A place is free for you: ${title}`,
    intro: (title: string) => `A place at “${title}” has become free, and you are next on the waiting list.`,
    until: (moment: string) => `It is kept for you until ${moment}.`,
    accept: 'Yes, I’m coming',
    refuse: 'No, I can’t come this time',
    otherwise: 'A no is fine. Without an answer the place goes to whoever is next when that time is over.',
  },

  standing: {
    subject: (title: string) => `You come every time: ${title}`,
    intro: (title: string, often: string) =>
      `You come to “${title}” every time: ${often}. Good to know that you will be there.`,
    held: (n: number) =>
      count(n, {
        one: 'A place is kept for you on 1 coming date, and on new ones as they are planned.',
        other: `A place is kept for you on ${n} coming dates, and on new ones as they are planned.`,
      }),
    waiting: (n: number) =>
      count(n, {
        one: 'On 1 date all places are taken, so you are on the waiting list there. We write to you when a place becomes free.',
        other: `On ${n} dates all places are taken, so you are on the waiting lists there. We write to you when a place becomes free.`,
      }),
    next: 'This is the next one:',
    skip: 'Can you not come one time? One press in the reminder or on the page of that date is enough. Only that date goes to someone else; all others stay yours.',
    change: 'You can pause for a while, or give your standing place up, whenever you like:',
    press: 'Change my standing place',
    reason: (title: string) => `This letter came because you come to “${title}” every time.`,
  },

  standingQuestion: {
    subject: (title: string) => `Is your standing place still right for you? ${title}`,
    intro: (title: string) =>
      `A place at “${title}” is kept for you every time. We have not heard from you for a while, so we ask: does that still suit you? Both answers are fine.`,
    keep: 'Yes, keep my place',
    giveUp: 'Give it to someone else',
    nothing: 'If you do nothing, everything stays as it is.',
  },

  maybeQuestion: {
    subject: (title: string) => `Do you know by now? ${title}`,
    intro: (title: string, when: string) => `“${title}” starts ${when}. You said maybe.`,
    ask: 'If you know by now, one press tells the hosts. If not, that is fine too: you need not do anything, and we do not ask again.',
  },

  firstTime: {
    subject: (title: string) => `For your first time: ${title}`,
    intro: (title: string) => `It is your first time at “${title}”. It will be good to see you.`,
    greeter: (name: string) => `${name} greets people who are new. You can ask for ${name}.`,
    expect: 'What to expect is on the page of the meeting.',
    greeterLater: 'A day before, we tell you who greets people who are new.',
  },

  reminder: {
    subject: (title: string, when: string) => `${when}: ${title}`,
    intro: (title: string, when: string) => `“${title}” starts ${when}.`,
    going: 'You said that you are coming. It will be good to see you.',
    maybe: 'You said maybe. You are welcome, also if you only want to listen.',
    change: 'Has something come up? That is fine too. One press tells the hosts:',
  },

  changed: {
    subject: (title: string) => `Changed: ${title}`,
    subjectMoved: (title: string) => `New time: ${title}`,
    intro: (title: string) => `Something has changed about “${title}”.`,
    title: 'Name',
    time: 'Time',
    format: 'How',
    area: 'Where',
    before: (value: string) => `before: ${value}`,
    now: (value: string) => `now: ${value}`,
    nothing: 'not said',
    address: 'The exact address is another one now.',
    file: 'If it is in your calendar already, the file with this letter puts the change there too.',
    files:
      'If these dates are in your calendar already, the file with this letter puts the changes there too.',
    others: 'Your other dates change with it. They are:',
    takesPlace: 'It takes place after all.',
    introBack: (title: string) => `“${title}” is again as it was before our last letter.`,
    alsoChanged: 'Something else is new on these dates of yours:',
    stillSuits: 'Does it still suit you? One press tells the hosts:',
  },

  onAgain: {
    subject: (title: string) => `It takes place: ${title}`,
    intro: (title: string) =>
      `“${title}” takes place after all. Our letter that said otherwise no longer counts. We are sorry for the back and forth.`,
    others: 'These dates of yours take place too:',
  },

  thanks: {
    subject: (title: string) => `Thank you: ${title}`,
    intro: (title: string, span: string) =>
      `“${title}” was on ${span}. Its hosts wrote a few words for everyone who was there or had meant to be.`,
    page: 'Its links can be pressed on our page',
    nothingToDo: 'There is nothing you need to do.',
  },
  cancelled: {
    subject: (title: string) => `Cancelled: ${title}`,
    subjectMixed: (title: string) => `Some dates are off, others change: ${title}`,
    intro: (title: string) => `We are sorry: “${title}” will not take place.`,
    was: (span: string) => `It was planned for ${span}.`,
    others: 'These dates of yours are off too:',
    nothingToDo: 'There is nothing you need to do. We hope to see you another time.',
    file: 'If it is in your calendar, the file with this letter marks it as cancelled there.',
    files: 'If these dates are in your calendar, the file with this letter marks them as cancelled there.',
    changed: 'These dates of yours take place, but something is new about them:',
    stillSuit: 'Do they not suit you any more? You can change your answers on their pages.',
    filesMixed: 'If any of these dates is in your calendar, the file with this letter tells it too.',
  },

  invitation: {
    subject: (group: string) => `You are invited: ${group}`,
    subjectUnknown: 'An invitation for you',
    intro: (group: string) => `You are invited to “${group}”. An organiser would like to have you there.`,
    introUnknown: (community: string) =>
      `Someone at ${community} invites you to a group. Its name is on the page, so that only you read it.`,
    press: 'Look at the invitation',
    days: (days: number) => `You can say yes or no there. The link works for ${days} days.`,
    notYou:
      'Not sure what this is? Then just leave this letter. You will not be in any group unless you say yes.',
    reason: 'This letter came because an organiser gave your address.',
  },

  approved: {
    subject: (group: string) => `Welcome: ${group}`,
    intro: (group: string) =>
      `The organisers said yes: you are a member of “${group}” now. Good that you are here.`,
    press: 'See what is on',
    reason: (group: string) => `This letter came because you asked to join “${group}”.`,
  },

  declined: {
    subject: (group: string) => `Your request to join: ${group}`,
    intro: (group: string) =>
      `Thank you for asking to join “${group}”. This time the organisers could not say yes.`,
    notYou: 'There can be many reasons for that. None of them means that something is wrong with you.',
    others: 'Perhaps another group suits you:',
    press: 'See other groups',
  },

  joinRequest: {
    subject: (group: string) => `Someone would like to join: ${group}`,
    intro: (group: string) => `Someone asked to join “${group}”, and is waiting to hear from you.`,
    where: 'Their request is on the page of members.',
    press: 'Read and answer',
  },

  calendarAnswer: {
    subject: (title: string) => `Please confirm: ${title}`,
    said: {
      going: (title: string) => `A calendar has answered for you: you are coming to “${title}”.`,
      maybe: (title: string) => `A calendar has answered for you: you might come to “${title}”.`,
      declined: (title: string) => `A calendar has answered for you: you can’t come to “${title}” this time.`,
    },
    notYet: 'This does not count yet. Press here to look at it, and to say it yourself:',
    press: 'Look at my answer',
    notYou: 'Was it not you? Then just leave this letter, and nothing will happen.',
    reason: 'This letter came because an answer was sent to us in your name.',
  },

  invitationWithdrawn: {
    subject: (title: string) => `Off your calendar: ${title}`,
    intro: (title: string) => `You are not coming to “${title}” any more. That is fine.`,
    file: 'This letter takes it off your calendar. There is nothing you need to do.',
    reason: (title: string) => `This letter came because your calendar had an invitation to “${title}”.`,
  },

  replyNote: {
    subject: (title: string) => `Someone wrote back: ${title}`,
    intro: (title: string) =>
      `Someone wrote a few words about “${title}”. They are on a page that only its hosts can read.`,
    press: 'Read them',
  },

  hostNote: {
    subject: (group: string) => `New answers: ${group}`,
    intro: (group: string) => `This is what changed for “${group}” since the last note.`,
    fresh: (n: number) => count(n, { one: `${n} new answer`, other: `${n} new answers` }),
    changed: (n: number) => count(n, { one: `${n} changed answer`, other: `${n} changed answers` }),
    regulars: (n: number) =>
      count(n, { one: `${n} person comes every time now`, other: `${n} people come every time now` }),
    withdrawn: (n: number) => count(n, { one: `${n} answer taken back`, other: `${n} answers taken back` }),
    press: 'Open the list',
  },
  clocksChanged: {
    subject: (group: string) => `Clocks follow new rules: ${group}`,
    intro: (group: string) =>
      `A country has changed the rules for its clocks, so we worked out the coming dates of “${group}” again. These are not when they were before.`,
    stays: (shift: string, isLater: boolean, before: string, now: string) =>
      `The clocks there show what was agreed. Everywhere else it begins ${shift} ${isLater ? 'later' : 'earlier'}: at ${now} UTC, where it was ${before} UTC.`,
    before: (when: string) => `Before: ${when}`,
    more: (n: number) => count(n, { one: `${n} more date moves too.`, other: `${n} more dates move too.` }),
    nothingToDo:
      'You need not do anything: pages, reminders and calendars go by the new rules. If another hour suits you better now, you can change it.',
    press: 'See the dates',
  },

  hostReason: (group: string) => `This letter came because you look after “${group}”.`,
};

export type Words = typeof en;
