import { describe, expect, it } from '@jest/globals';
import { endingOf, outcomeOf } from '../../src/mail/smtp-outcome.js';

describe('what a mail server answers', () => {
  it.each([
    ['451 4.3.0 Try later', 'RCPT TO', 'later'],
    ['421 4.7.0 Too many connections', 'RCPT TO', 'later'],
    ['421 4.3.2 Closing down', 'DATA', 'later'],
    ['550 No such user', 'RCPT TO', 'refused'],
    ['550 5.1.1 No such user', 'RCPT TO', 'refused'],
    ['550 5.1.1 No such user', 'DATA', 'refused'],
    ['554 5.7.1 Relay access denied', 'RCPT TO', 'later'],
    ['554 Transaction failed', 'DATA', 'refused'],
    ['552 5.3.4 Message too big', 'DATA', 'refused'],
    ['550 5.7.1 Looks like spam', 'DATA', 'failed'],
    ['535 5.7.8 Wrong password', 'AUTH PLAIN', 'later'],
    ['553 5.1.8 Sender not allowed', 'MAIL FROM', 'later'],
  ])('"%s" to %s means %s', (response, command, kind) => {
    const error = Object.assign(new Error(response), {
      response,
      command,
      responseCode: Number(response.slice(0, 3)),
    });
    expect(outcomeOf(error).kind).toBe(kind);
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

  it('is waited for longer and longer, up to an hour', () => {
    const pauses = [1, 2, 3, 8, 20].map(
      (attempt) => endingOf({ kind: 'later', code: 'smtp-451' }, attempt).pauseSeconds,
    );
    expect(pauses).toEqual([30, 60, 120, 3600, 3600]);
  });
});
