import { describe, expect, it } from '@jest/globals';
import { comesFromThisMachine } from '../../src/common/network.js';

const near = { ip: '127.0.0.1', socket: { remoteAddress: '127.0.0.1' }, headers: { host: 'localhost:3000' } };

describe('a request', () => {
  it.each([
    ['IPv4', near],
    ['IPv6', { ip: '::1', socket: { remoteAddress: '::1' }, headers: { host: '[::1]:3000' } }],
    ['IPv4 in IPv6', { ...near, ip: '::ffff:127.0.0.1', socket: { remoteAddress: '::ffff:127.0.0.1' } }],
  ])('comes from this machine over %s', (_, asking) => {
    expect(comesFromThisMachine(asking)).toBe(true);
  });

  it.each([
    ['from another machine', { ip: '192.0.2.7', socket: { remoteAddress: '192.0.2.7' } }],
    ['over a connection from another machine', { socket: { remoteAddress: '192.0.2.7' } }],
    ['on behalf of another machine', { ip: '192.0.2.7' }],
    ['for the name of another machine', { headers: { host: 'rebound.example.org:3000' } }],
    ['for no name', { headers: {} }],
    ...['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].map((name): [string, object] => [
      `forwarded, as ${name} says`,
      { headers: { host: 'localhost', [name]: '127.0.0.1' } },
    ]),
  ])('does not when it comes %s', (_, otherwise) => {
    expect(comesFromThisMachine({ ...near, ...otherwise })).toBe(false);
  });
});
