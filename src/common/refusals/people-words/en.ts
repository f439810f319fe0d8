/** What is refused, in English: checks of what was typed, people, groups, and the door. */
export const en = {
  common: {
    invalidInput: 'Some of this needs another look.',
    signInNeeded: 'Please sign in first.',
    notAllowed: 'This is not something you can do here.',
    notFound: 'There is nothing here, or it is not open to you.',
    oneObject: 'Please send one object.',
    noSuchField: 'There is no field of this name.',
    cannotBeUsed: 'This cannot be used like this. Please look at it again.',
    trueOrFalse: 'Please say true or false.',
    oneOf: 'Please choose one of: {words}.',
    someOf: 'Please choose from: {words}.',
    mostChosen: 'Please choose {most} at most.',
    oneOfThese: 'Please choose one of these.',
    aText: 'Please send a text here. It may be empty.',
    something: 'Please write something here.',
    tooLongInScript: 'This is {length} characters long. In this script about {most} fit.',
    tooLong: 'This is {length} characters long. The most that fits is {most}.',
    tooShort: 'Please write at least {fewest} characters.',
    unshownCharacter: 'This holds a character that cannot be shown. Please type it again.',
    email: 'Please write one e-mail address, like ana@example.org.',
    yourEmail: 'Please write your e-mail address.',
    telltale: 'Please choose other words: “{word}” tells others what this is about.',
    telltaleHere: 'Please choose other words: letters must not say “{word}” here.',
    senderName:
      'Please leave out @, brackets, quotes, commas and colons: mail programs could take them for an address.',
    country: 'Please choose a country from the list.',
    timeZone: 'We do not know this time zone. Please choose one from the list, like Europe/Lisbon.',
    cursor: 'Please use the "next" of the page before.',
    wholeNumber: 'Please give a whole number.',
    wholeNumberBetween: 'Please give a whole number from {least} to {most}.',
    list: 'Please give a list.',
    eachOnce: 'Please name each only once.',
    day: 'Please give a day, like 2027-03-05.',
    dayAndTime: 'Please give a day and a time.',
    wallTime: 'Please give a day and a time, like 2027-03-05T19:00.',
    moment: 'Please give a moment, like 2027-03-05T19:02:11.250Z.',
    reminderMinutes:
      'Please give up to five different times before the start, from 5 minutes to 14 days (20160 minutes).',
    reminderTimes:
      'Please give up to five different days before the start, each with a clock time, like 1@18:00 for the day before at 18:00.',
    sixDigits: 'The code has six digits.',
    codeDoesNotFit: 'That code does not fit.',
    notTheCodeInLetter: 'That is not the code in the newest letter. Please look again.',
    notTheCodeInMessage: 'That is not the code in the newest message. Please look again.',
    lastDayBeforeFirst: 'The last day cannot come before the first.',
  },

  people: {
    signInIsOver:
      'This code cannot be used any more. Please open the link in the letter, or ask for a new one.',
    tooManyTokens: 'You have {most} tokens already. Please end one that you no longer use, then try again.',
    typeTheCode: 'Please type the 6-digit code from the letter.',
    codeIsNeeded:
      'This is another browser than the one that asked for the letter, so the code is needed too.',
    linkIsOver: 'This link cannot be used any more. The newest letter has a fresh one.',
    onlyTheirsToLift:
      'Whoever has this address called a letter unwanted, so only they can let letters come again: by asking for a code and signing in with it.',
    noAnswersFromCalendars: 'Answers from calendars are not received here.',
    calledUnwanted: 'A letter there was called unwanted, so please stop them without an end.',
    signInId: 'Please send the id that asking for the letter was answered with.',
    clock: 'Please give a time like 22:00.',
    weekday: 'Please give a day of the week, from 1 for Monday to 7 for Sunday.',
    hour: 'Please give a full hour, from 0 to 23.',
    readOrWrite: 'Please choose read or write.',
    tokenCannot: 'A token cannot do this. Please sign in yourself.',
  },

  groups: {
    isArchived: 'This group is archived, so it can be read but not changed.',
    startedByAdministrators: 'In this community the administrators start new groups. Please ask one of them.',
    tokensAreForOrganisers: 'Tokens are for people who organise a group, and for administrators.',
    organisersOnly: 'Only the organisers of this group can do this.',
    hostsOnly: 'Only the organisers and facilitators of this group can do this.',
    membersOnly: 'This is for members of the group. You are welcome to join first.',
    nameNeededToGreet:
      'People you greet are told what you are called here. Please choose a name for this group first.',
    hasNotOfferedToGreet:
      'They have not said that they like to greet people. They can say so on the page of the group.',
    byInvitationOnly: 'People join this group by invitation. One of its organisers can send you a letter.',
    tooSoonToAskAgain:
      'The organisers answered your request not long ago. A month after their answer you may ask again.',
    lastOrganiser:
      'A group needs an organiser, and this is the only one. Please make someone else an organiser first.',
    requestIsOver: 'This request is not waiting any more. It was taken back, or someone has answered it.',
    invitationIsOver: 'This invitation is not open any more. The organisers of the group can send a new one.',
    tooManyInvitations:
      'That is a lot of invitations for one hour. Please send the next ones a little later.',
    notAMemberNow: 'This person is not a member at the moment, so their role cannot be changed.',
    agreementHasChanged: 'The agreement has changed since you opened it. Please read the new text first.',
    mailboxCodeIsOver:
      'This code cannot be used any more. Please give the address again, and we send a new one.',
    tooManyMailboxCodes: 'You have asked for several codes already. Please try again tomorrow.',
    directoriesArePublic:
      'Only a group that everyone can find can be in directories. Change who can find it first.',
    calledName: 'Please say what you would like to be called in this group.',
    chooseCountry: 'Please choose the country that this group is in.',
    siteAddresses: 'Please give a list of addresses.',
    tooManySites: 'Please name {most} sites or fewer.',
    siteAddress:
      'Please write each address in full, like https://www.example.org. It has to begin with https://.',
    lastPartOfLink: 'Please use the whole link from the letter.',
    topics: 'Please give a list of topics.',
    tooManyTopics: 'Please choose {most} topics or fewer.',
    topic: 'A topic is a word or two, up to 40 characters.',
    topicLength: 'Please give topics of 1 to 40 characters.',
    minutesBeforeStart: 'Please give a time before the start, from 60 minutes to 14 days (20160 minutes).',
    wholeNumberOrNothing: 'Please give a whole number from 2 to 52, or nothing.',
    numberOrNothing: 'Please give a number from 2 to 52, or nothing.',
    versionRead: 'Please say which version you have read.',
  },

  channels: {
    addressCodeIsOver: 'This code cannot be used any more. Please ask for a new one under “My settings”.',
    tooManyAddressCodes: 'You have asked for several codes already. Please try again later.',
    noPushService: 'This is not the address of a push service.',
    noAddress: 'This is no {asked}.',
    noAddressButHint: 'This is no {asked}. {hint}',
    fromBrowser: 'Please send what the browser gave out.',
  },

  installation: {
    beginsWithHttps: 'Please begin it with https://.',
    telltaleSender:
      'Please choose other words: this name stands in letters, and “{word}” tells others what they are about.',
    whoStartsGroups: 'Please choose who may start a group.',
    welcomeLink: 'Please give the last part of the welcome link.',
    siteStart: 'Please write only the start of the address, like https://meet.example.org.',
  },

  letterWords: {
    noWholeLetter: 'These sentences stand alone: there is no letter around them.',
    noSuchSentence: 'Letters have no such sentence in this language.',
    sentences: 'Please give a list of sentences.',
    tooManySentences: 'Please keep to {most} sentences.',
    nameAndMessage: 'Please give each sentence its name and its message.',
    wordList: 'Please give a list of words.',
    tooManyWords: 'Please keep to {most} words.',
    noPageAddresses: 'Please leave out addresses of pages: letters lead to this site only.',
    leaveOutTelltale: 'Please leave out “{word}”: it tells others what these letters are about.',
    braces:
      'Something in braces {open} {close} is not as it was. Please compare it with ours; each {open} needs its {close}.',
    nothingIsFilledIn: 'Nothing is filled in here, so please leave {placeholder} out.',
    cannotBeFilledIn: '{placeholder} cannot be filled in like this. Please keep to what ours has: {known}.',
  },

  door: {
    onlyRead: 'This token may only read.',
    notFromOurPages: 'This did not come from our own pages, so nothing was changed.',
    openForTooLong: 'This page was open for too long. Please go back, load it again, and send it once more.',
    keyIsTooLong:
      'An Idempotency-Key has 1 to {most} characters. Please send a shorter one, such as a random UUID.',
    keyIsUsed:
      'This Idempotency-Key came with another request before. Please send what was sent then, or take a new key.',
    sameRequestIsUnderWay:
      'The request with this Idempotency-Key is still under way. Please ask again in a moment.',
    noAnswerInTime: 'This took longer than it should, so nothing was changed. Please try again in a moment.',
    noRoom: 'We cannot keep anything new just now, so nothing was changed. Please try again later.',
    unknownForm:
      'We cannot read what was sent in this form. Programs send JSON, with the content type application/json.',
    notJson:
      'What was sent cannot be read as JSON. Where there is nothing to say, please send {empty}, or nothing and no content type.',
    checkAddress: 'Please check the address and what was sent.',
    notYourFault: 'It is not your fault. Please try again in a moment.',
  },
} as const;
