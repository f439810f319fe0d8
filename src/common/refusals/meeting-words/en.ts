/** What is refused, in English: events and replies. */
export const en = {
  events: {
    isCancelled: 'This event was cancelled, so it stays as it is. A new event can take its place.',
    isOver:
      'This event is over, so it can no longer be moved, repeated or cancelled. A new event can take its place.',
    isDraft:
      'This is a draft that nobody was invited to, so there is nothing to cancel. It can be thrown away instead.',
    changedMeanwhile:
      'Someone else changed this event while you had it open. Please load it again, look, and then save.',
    isPublished:
      'This event is published, and people may mean to come. It can be cancelled, which tells them.',
    undoIsOver:
      'This can no longer be undone: it is undone already, or more than five minutes have passed. You can change it back instead.',
    changedSince:
      'Something was changed again since then, so this cannot be undone. Undo the later change first.',
    answeredMeanwhile:
      'Somebody has already answered a date or taken a place that exists only since this change, so it cannot be undone. You can change or cancel the date instead, which tells them.',
    placesStay: 'This event is over, so its places stay as they were.',
    notAHost: 'This is not a host of the group. Please choose one of its organisers or facilitators.',
    membershipOfHost: 'Please give the id of a host’s membership, as the list of members shows it.',
    modifiedAt: 'Please give the "modifiedAt" that you were shown.',
    tooManyQuestions: 'Please ask {most} questions or fewer.',
    objectPerQuestion: 'Please send one object for each question.',
    questionId: 'Please give the id that the event shows, or none for a new question.',
    questionOwnId: 'Please give each question an id of its own.',
    writeQuestion: 'Please write the question.',
    twoChoices: 'Please write at least two answers to choose from.',
    tooManyChoices: 'Please give {most} answers to choose from, or fewer.',
    choice: 'An answer to choose has up to 80 characters.',
    lengthIsMissing: 'Please say how long it lasts, or when it ends.',
    lengthOrEnd: 'Please give either the length or the end, not both.',
    endAfterStart: 'The end has to come after the start.',
    wholeDays: 'An all-day event lasts whole days, of 1440 minutes each.',
    shortest: 'The shortest event lasts 5 minutes.',
    longest: 'The longest event lasts 14 days.',
    comesTwice:
      'The clocks of {zone} go back that night, so {clock} on {day} comes twice. We mean the first one (UTC{offset}).',
    dayOfCalendar: 'Please give a day that the calendar has, like 2027-03-05.',
    timeOfCalendar: 'Please give a day and a time that the calendar has, like 2027-03-05T19:00.',
    justTheDay: 'An all-day event has no times. Please give just the day, like {day}.',
    doesNotHappen:
      'The clocks of {zone} go forward on {day}, from {from} straight to {to}, so {clock} does not happen. Please choose a time before {from}, or {to} or later.',
    skippedByClocks:
      'The clocks of {zone} go forward on {day}, from {from} straight to {to}, so {clock} does not happen that day. This date begins at {instead} instead, and stands in calendars as an event of its own.',
    hasPassed: 'This time has passed. Please choose one that lies ahead.',
    tooFarAhead: 'This is more than {years} years ahead. Please look at the year again.',
    closesBeforeStart: 'Replies close when the event starts, or before.',
    opensBeforeClosing: 'Replies have to open before they close.',
    closedAlready: 'Replies would be closed already. Please choose a later time, or none.',
    capacity: 'Please give a number from 1 to {most}, or leave it empty for as many as come.',
    fewestPlaces:
      '{taken, plural, one {# place is taken already, so there must be at least {fewest}.} other {# places are taken already, so there must be at least {fewest}.}}',
    quota: 'Please give a number from 0 to {most}, or leave it empty for as many as there are.',
    area: 'Please say roughly where it is, like “Alfama, near the river”.',
    howPeopleMeet:
      'Please say how people will meet, like “Video call, the link comes on the day”, or give the link.',
    meetingLink: 'Please give a whole link that begins with https://, as the meeting’s page shows it.',
    minutesBefore: 'Please give minutes before the start, from 0 to {most} (a year).',
  },

  series: {
    datesNotSeen: 'This event repeats. Please look at its dates first, and then publish it.',
    hasOneDate:
      'This event does not repeat, or is a draft, so it is changed as a whole. Please change the event itself.',
    hasManyDates:
      'This event repeats. Please choose what to change: one date (/date), this date and the ones after it (/following), or all that are to come (/series).',
    besideTheRule:
      'This date stands beside the others of the series, so none follow from it. Please change this date alone, or all coming dates.',
    isDraft: 'This series is a draft. Its dates come when it is published, so please publish it first.',
    datesClash: 'The series has another date at this time. Please move or skip that one first.',
    datesClashOn: 'The series has another date on {day} at {clock}. Please move or skip that one first.',
    noMeetingThatDay: 'The group does not meet that day. The other dates of this series stand.',
    ofTheRule: 'The series has a date at this time already. Please choose another time.',
    wasSkipped: 'The date at this time was skipped. Please put that one back instead.',
    wasCalledOff: 'The date at this time was called off. Please put that one back instead.',
    wasMoved: 'The date of this time was moved. Please move that one back, or choose another time.',
    datesOrSpan: 'Please give either some dates or a first and a last day, not both.',
    notOfThisSeries: 'One of these is not a date of this series.',
    hasBegun: 'One of these dates has begun already, so it stays.',
    knownUpTo: 'The dates of this series are known up to {day} so far. Please choose a last day up to then.',
    region: 'Please choose a region from the list.',
    dates: 'Please give a list of dates.',
    oneDateAtLeast: 'Please choose at least one date.',
    mostDatesAtOnce: 'Please choose at most {most} dates at once.',
    dateIds: 'Please give the ids of dates of this series.',
    withWeeksOnly: 'This goes with “every week” only. Please leave it out.',
    withMonthsOnly: 'This goes with “every month” only. Please leave it out.',
    numberOrLastDay: 'Please give either a number of dates or a last day, not both.',
    weeks: 'Please give a number of weeks from 1 to {most}.',
    tickWeekday: 'The first date is a {weekday}. Please tick {weekday} too, or choose another first date.',
    tickNth:
      'The first date is the {nth} {weekday} of its month. Please tick “{nth}” too, or choose another first date.',
    tickNthOrOther:
      'The first date is the {nth} {weekday} of its month. Please tick “{nth}” or “{other}” too, or choose another first date.',
    numberOfDates: 'Please give a number of dates from 1 to {most}.',
    lastDayAfterFirstDate: 'The last day has to come after the first date.',
    withinYears:
      'Please choose a day within {years} years of the first date, or let it go on without an end.',
    noSingleDate: 'A series cannot become a single date. To let it end, please give its last day.',
  },

  rsvps: {
    eventIsFull:
      'All places are taken just now. Someone may still give theirs back, so it can be worth another look.',
    tooSmall: 'This meeting is too small for so many people. Please come with fewer.',
    noRoomPlaceStays:
      'There is not enough room for more people just now. Your place stays, with those you named before.',
    noRoomMayStay:
      'There is not enough room for more people just now. Say yes for those you named before, and this date stays yours.',
    noRoomStillKept:
      'There is not enough room for more people just now. The place you had is still kept for a while, for those you named before.',
    noRoomOfferStays:
      'There is not enough room for more people just now. The place that is offered to you stays, for those you named before.',
    notPublished: 'This event is still a draft. Replies open when it is published.',
    publishFirst: 'This event is still a draft. Please publish it first.',
    calledOff: 'This event was cancelled, so there is nothing to reply to any more.',
    wasCancelled: 'This event was cancelled.',
    dateIsOff: 'This date does not take place.',
    hasStarted: 'This event has already started, so replies are closed.',
    notOpenYet: 'Replies to this event are not open yet. Please come back a little later.',
    areClosed:
      'The hosts have closed the replies to this event. You can still give back a place until it starts.',
    groupIsArchived: 'This group is archived, so its events take no new replies.',
    forMembers: 'This event is for members of the group. You are welcome to join the group first.',
    membershipWasEnded:
      'The organisers ended your membership of this group, so you cannot reply here. You can ask them to join again.',
    agreementNeeded: 'This group has an agreement. Please read it and say yes to it first.',
    agreedVersion: 'Please give the version of the agreement that was read.',
    tooManyTries: 'There were many tries from where you are. Please wait an hour, and then try again.',
    rosterStaysHere:
      'This group keeps its lists here. An organiser can change that in the settings of the group.',
    stillChanging:
      'Something else about this answer changed in the same moment, so nothing was kept. Please try once more.',
    nameNeeded: 'Please write what the hosts may call you. It need not be your own name.',
    anyName: 'Any name will do, and a first name is enough.',
    noCompanions: 'In this group everyone answers for themselves, so please bring nobody along.',
    tooManyCompanions:
      '{most, plural, one {You can bring up to one person along.} other {You can bring up to # people along.}}',
    questionsChanged: 'The hosts have changed their questions meanwhile. Please look at them again.',
    answerIt: 'Please answer this question.',
    oneOfTheAnswers: 'Please choose one of the answers.',
    fromTheAnswers: 'Please choose from the answers.',
    yesOrNo: 'Please say yes or no.',
    answersById: 'Please send one object, with the ids of the questions as its fields.',
    rowIds: 'Please give the ids from the list of replies.',
    amongWithoutCame: 'This says which rows “came” speaks of. Please give both, or leave this out.',
    countOrCame: 'Please give either how many came, or who.',
    nameEveryoneInCame: 'Please name everyone here who is in “came”.',
    notOnTheListAnyMore: 'One of these is not on the list any more. Please load the list again.',
    guestsSignInFirst: 'This group asks everyone to sign in before they reply.',
    codeIsUnknown:
      'We do not know this reference code. Please look at it again: it has ten letters and numbers.',
  },

  waiting: {
    doesNotWait: 'They do not wait any more. Please look at the list again.',
    offerIsOver:
      'This offer has ended. The page of the meeting says whether a place is free, or whether you can wait for one.',
    noNumberOfPlaces: 'As many can come as like to. Please first give the meeting a number of places.',
    fewestBeyond:
      '{taken, plural, one {# place is taken already, so please give at least {fewest} more than {capacity}.} other {# places are taken already, so please give at least {fewest} more than {capacity}.}}',
    tooManyHeld:
      '{all, plural, one {There is # place, and these are {held} to hold back. Please hold back fewer.} other {There are # places, and these are {held} to hold back. Please hold back fewer.}}',
    placeInLine: 'Please give a place in the line: 1 is next.',
    idFromList: 'Please give an id from the waiting list.',
  },

  standing: {
    forMembers: 'Coming every time is for members of the group. You are welcome to join the group first.',
    doesNotRepeat: 'This meeting has one date only. An answer to it is all that is needed.',
    givenUp: 'Your standing place was given up, so this is not saved. You can take it again first.',
    noStandingPlace: 'You have no standing place here. You can answer for this date alone.',
    dayHasPassed: 'This day has passed. Please choose one that lies ahead.',
    pauseIsTooLong:
      'This is more than a year and a half ahead. You can give the place up instead, and come back any time.',
    useButtons: 'Please use one of the buttons on this page. Nothing was changed.',
  },
} as const;
