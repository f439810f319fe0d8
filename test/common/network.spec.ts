import { describe, expect, it } from '@jest/globals';
import { comesFromThisMachine, isPublicAddress } from '../../src/common/network.js';

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

describe('an address', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2001:4860:4860::8888',
    '2606:4700:4700::1111',
    '2a00:1450::1',
    '3ffe::1',
  ])('%s is one of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    // This machine, and nowhere.
    '0.0.0.0',
    '0.1.2.3',
    '127.0.0.1',
    '127.255.255.254',
    '::',
    '::1',
    // Our own network, and those of providers and clouds.
    '10.0.0.0',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '169.254.169.254',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    // For protocols, tests, examples and many at once.
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '198.18.0.0',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '100::1',
    '2001:2::1',
    '2001:db8::1',
    '3fff:fff::1',
    '5f00::1',
    'ff02::1',
    // IPv6 that leads to IPv4, wherever that is.
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:a00:1::1',
    // None at all.
    '',
    'localhost',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '8.8.8.8.',
    ' 8.8.8.8',
    '[2606:4700::1]',
  ])('%j is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
