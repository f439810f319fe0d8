import { describe, expect, it } from '@jest/globals';
import { endingOf, outcomeOf } from '../../src/mail/smtp-outcome.js';

function answerOf(response: string, command: string): Error {
  return Object.assign(new Error(response), {
    response,
    command,
    responseCode: Number(response.slice(0, 3)),
  });
}

describe('what a mail server answers', () => {
  it.each([
    ['451 4.3.0 Try later', 'RCPT TO', 'later'],
    ['421 4.7.0 Too many connections', 'RCPT TO', 'later'],
    ['421 4.3.2 Closing down', 'DATA', 'later'],
    ['550 No such user', 'RCPT TO', 'refused'],
    ['550 5.1.1 No such user', 'RCPT TO', 'refused'],
    ['550 5.1.1 No such user', 'DATA', 'refused'],
    ['554 5.7.1 Relay access denied', 'RCPT TO', 'later'],
    ['554 Transaction failed', 'DATA', 'failed'],
    ['552 5.3.4 Message too big', 'DATA', 'failed'],
    ['550 Mailbox unavailable', 'RCPT TO', 'refused'],
    ['550 Mailbox unavailable', 'DATA', 'failed'],
    ['501 5.1.3 Bad address', 'RCPT TO', 'refused'],
    ['550 5.5.0 Requested action not taken: mailbox unavailable', 'RCPT TO', 'refused'],
    ['550 5.4.1 Recipient address rejected: Access denied', 'RCPT TO', 'refused'],
    ['550 5.4.6 Routing loop', 'RCPT TO', 'failed'],
    ['556 5.1.10 The domain takes no mail', 'RCPT TO', 'refused'],
    ['550 5.1.8 Your domain does not exist', 'RCPT TO', 'later'],
    ['550 5.2.3 Too large for this mailbox', 'DATA', 'failed'],
    ['550 4.1.1 A code that contradicts itself', 'RCPT TO', 'refused'],
    ['550 5.7.1 Looks like spam', 'DATA', 'failed'],
    ['535 5.7.8 Wrong password', 'AUTH PLAIN', 'later'],
    ['553 5.1.8 Sender not allowed', 'MAIL FROM', 'later'],
  ])('"%s" to %s means %s', (response, command, kind) => {
    expect(outcomeOf(answerOf(response, command)).kind).toBe(kind);
  });

  it.each([
    ['550 This message scored 8.2 spam points.', 'DATA', 'failed'],
    ['552 Classified as SPAM', 'DATA', 'failed'],
    ['550 Administrative prohibition', 'RCPT TO', 'later'],
    ['550 rejected because 203.0.113.5 is in a black list at zen.example', 'RCPT TO', 'later'],
    ['554 Service unavailable; Client host [203.0.113.5] blocked using zen.example', 'RCPT TO', 'later'],
    ['550 Blocklisted by rbl.example', 'RCPT TO', 'later'],
    ['550 Rejected for policy reasons', 'RCPT TO', 'later'],
    ['550 relay not permitted', 'RCPT TO', 'later'],
    ['550 Sender verify failed', 'RCPT TO', 'later'],
    ['550 <spam-policy@blocked.example>: no such user', 'RCPT TO', 'refused'],
    ['550 5.1.1 No such user, by policy', 'RCPT TO', 'refused'],
  ])('"%s" to %s is read for whom it speaks of: %s', (response, command, kind) => {
    expect(outcomeOf(answerOf(response, command)).kind).toBe(kind);
  });

  it.each([
    ['552 5.2.2 Mailbox full', 'DATA', { kind: 'refused', reason: 'full', code: 'smtp-552-5.2.2' }],
    ['552 Exceeded storage allocation', 'RCPT TO', { kind: 'refused', reason: 'full', code: 'smtp-552' }],
    ['550 5.1.1 No such user', 'RCPT TO', { kind: 'refused', reason: 'refused', code: 'smtp-550-5.1.1' }],
    ['452 4.2.2 Mailbox full', 'RCPT TO', { kind: 'later', slowly: true }],
  ])(
    'tells a full mailbox, which is emptied some day, from one that is not there: "%s"',
    (response, command, outcome) => {
      expect(outcomeOf(answerOf(response, command))).toMatchObject(outcome);
    },
  );

  it.each([
    ['421 4.7.0 Too many messages', 'RCPT TO', true],
    ['421 Service closing', 'DATA', true],
    ['451 Local error', 'RCPT TO', true],
    ['451 4.7.500 Server busy', 'RCPT TO', true],
    ['452 4.3.1 Insufficient system storage', 'DATA', true],
    ['450 4.4.1 Nobody answers there', 'RCPT TO', true],
    ['450 4.2.1 Mailbox busy', 'RCPT TO', false],
    ['450 Mailbox unavailable', 'RCPT TO', false],
    ['451 4.7.1 Greylisted, please come again', 'RCPT TO', false],
    ['451 4.3.0 We are busy', 'MAIL FROM', false],
    ['421 4.3.2 Closing', 'EHLO', false],
  ])('"%s" to %s keeps all letters to that domain waiting: %s', (response, command, domainWaits) => {
    const outcome = outcomeOf(answerOf(response, command));
    expect(outcome).toMatchObject({ kind: 'later' });
    expect('domainWaits' in outcome && outcome.domainWaits === true).toBe(domainWaits);
  });

  it('tells a server that closes amid a letter from one that does not let us in', () => {
    const closing = { responseCode: 421, response: '421 4.7.0 Too many letters', command: 'CONN' };
    expect(outcomeOf({ ...closing, code: 'ECONNECTION' })).toMatchObject({
      kind: 'later',
      domainWaits: true,
    });
    expect(outcomeOf({ ...closing, code: 'EPROTOCOL' })).toEqual({ kind: 'later', code: 'smtp-421-4.7.0' });
  });

  it('is silence when the connection breaks, and silence is tried again', () => {
    expect(outcomeOf(Object.assign(new Error(), { code: 'ETIMEDOUT' }))).toEqual({
      kind: 'later',
      code: 'no-answer-etimedout',
      perhapsTaken: true,
    });
  });

  it.each([
    ['a connection that breaks', { code: 'ECONNECTION' }, true],
    ['a server that falls silent', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, true],
    ['a server that never greets', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, false],
    ['a server that is not there', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, false],
    ['a name that nobody knows', { code: 'EDNS', originalCode: 'ENOTFOUND' }, false],
    ['a machine that nobody reaches', { code: 'ESOCKET', originalCode: 'EHOSTUNREACH' }, false],
    ['a network that nobody reaches', { code: 'ESOCKET', originalCode: 'ENETUNREACH' }, false],
    ['a certificate we do not trust', { code: 'ETLS' }, false],
    ['a login that came to nothing', { code: 'EAUTH' }, false],
  ])('knows after %s whether the letter may have been taken', (_, error, perhapsTaken) => {
    expect(outcomeOf(Object.assign(new Error(), error))).toMatchObject({ kind: 'later', perhapsTaken });
  });

  it('says in the ledger when it was about the address', () => {
    const ending = endingOf({ kind: 'refused', code: 'smtp-550-5.1.1', reason: 'refused' }, 1);
    expect(ending).toEqual({ state: 'failed', outcome: 'smtp-550-5.1.1-address' });
  });

  it('is waited for longer and longer, up to an hour', () => {
    const pauses = [1, 2, 3, 8, 20].map(
      (attempt) => endingOf({ kind: 'later', code: 'smtp-451' }, attempt).pauseSeconds,
    );
    expect(pauses).toEqual([30, 60, 120, 3600, 3600]);
  });
});
