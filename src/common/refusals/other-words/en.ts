/** What is refused, in English: letters of hosts, the day itself, files, calendars, and pages. */
export const en = {
  hostLetters: {
    isSent: 'This letter was sent already. As long as it waits it can be taken back, and then be changed.',
    hasLeft: 'This letter has left, so it cannot be taken back any more.',
    isForNobody: 'There is nobody to send it to just now. The letter is kept here as a draft.',
    tooMany:
      'This group has sent five letters within a day. So that letters stay welcome, the next one can go a little later. It is kept here as a draft.',
    tooManyDrafts: 'That is a lot of letters for one day. Please begin the next one tomorrow.',
    tooManyTests: 'That is a lot of tests for one hour. Please send the next one a little later.',
    ofAnotherGroup: 'This date is of another group.',
    withoutDateForAll: 'Without a date a letter is for all members.',
    aboutDateForThoseComing: 'A letter about a date is for those who are coming, or who wait.',
    dateId: 'Please give the id of a date.',
    leavesTooSoon:
      'Please choose a time that is at least five minutes from now, or let it leave in five minutes.',
    leavesTooLate: 'Please choose a time within the next {days} days.',
    leavesAfterDate: 'People of a date can be written to until two weeks after it. That would be later.',
  },

  onTheDay: {
    tooEarlyForHosts: 'This opens one hour before the start.',
    tooLateForWalkIns: 'Walk-ins can be added until seven days after the end. That time has passed.',
    checkInCodeIsOver:
      'This code has changed meanwhile. Please point your camera at the one that is shown now.',
    checkInIsOver: 'The meeting is over, so there is nothing to check in to.',
    answerIsUnknown:
      'We do not know of an answer of yours to this meeting. You are welcome: please tell a host that you are here.',
    placeIsOffered: 'A place is free for you. Please say yes to it first, and then check in.',
    callIsOff: 'There is nothing to join: the meeting is over or cancelled, or it has no link.',
    callIsForThoseGoing: 'This is for people who are coming. Please say first that you are.',
    callIsNotOpenYet: 'It is not time yet. Please come back a little later.',
    callWaitsForHost: 'A host has not opened the meeting yet. Please wait a moment.',
    attendanceIsNotKept: 'This group has decided not to write down who came.',
    onlyTheNumberIsKept:
      'The day is over, and this group keeps only how many came. You can still write that number down.',
    attendanceIsACount: 'This group writes down how many people came, and no names.',
    askedToBeCountedOnly:
      'They asked to be counted only, so their name is not marked. Please add them to the number.',
    youAreCountedOnly:
      'You asked to be counted only, so nothing is written down here. You are welcome: a host counts you.',
    attendanceIsByName: 'This group marks who came on the list of replies. The number follows from it.',
    addAnyway: 'No place is free. If there is room for one more all the same, you can add them anyway.',
    noPlaceTellHost: 'No place is free just now. Please tell a host that you are here.',
    aPage: 'Please give the number of a page.',
    someoneFromList: 'Please choose someone from the list.',
  },

  thanks: {
    areTooEarly: 'A thank-you can be written once the meeting is over.',
    areTooLate: 'A thank-you can be written for two weeks after the meeting. That time has passed.',
    wereSaid:
      'A thank-you for this meeting was written already. There is one letter, so that nobody gets two.',
  },

  imports: {
    tooManyOpen: 'You have {most} files open in this group. Please finish one or throw one away first.',
    isNotReady: 'This file is not read yet, or its events are being brought in already.',
    tickOne: 'Please tick at least one event.',
    someCannot: 'Some of these cannot be brought in. Please choose again.',
    chooseFile: 'Please choose a file, or paste what is in it.',
    fileIsTooLarge: 'This file is too large: 2 MB is the most. Please export a shorter time.',
    textOfFile: 'Please send the text of a calendar file.',
    rowIds: 'Please give the ids of rows.',
  },

  calendar: {
    tooManyFeeds:
      'You have {most} calendar links already. Please remove one that you no longer use, then try again.',
    alarmMinutes:
      'Please give up to five different times before the start, from 0 minutes to 14 days (20160 minutes).',
    organization: 'Please give the id of an organization.',
  },

  pages: {
    cookiesNeeded:
      'This page needs a cookie, for an hour. Please let your browser keep it, and open the link again.',
    formIsUnderWay:
      'You sent this a moment ago, and it is still on its way. Please send it again in a minute.',
    answeredSince:
      'Somebody has answered in the meantime, so this date would be called off. Please look again.',
    changedWhileTyping:
      'Someone else changed this meeting while you had it open. What you typed is still here. Please look at the meeting’s page first; if you save again, your words take the place of theirs.',
    whereTo: 'Please choose where to.',
    stepAndPlace:
      'You chose a step and typed another place. Please choose “To another place”, or leave this empty.',
    month: 'Please choose a month from the list.',
    title: 'Please give it a title.',
  },
} as const;
