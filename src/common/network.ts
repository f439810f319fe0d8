import { BlockList, isIP } from 'node:net';

/** The part of an IP address that stands for one household: all of IPv4, the first 64 bits of IPv6. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!ip.includes(':')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = ip.includes('::') ? [...left, ...zeros, ...right] : left;
  return groups.slice(0, 4).join(':');
}

interface Asking {
  ip: string;
  socket: { remoteAddress?: string };
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Whether a program on this very machine asks, directly. Behind a proxy everyone would seem to, so a request
 * that was forwarded never counts; nor does one that was meant for another host's name (DNS rebinding). A proxy may
 * hide both, so this is enough only for a copy that serves one machine (`Config.servesThisMachineOnly`).
 */
export function comesFromThisMachine({ ip, socket, headers }: Asking): boolean {
  const forwarded =
    headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers['forwarded'] ?? headers['via'];
  return (
    forwarded === undefined &&
    isLoopback(ip) &&
    isLoopback(socket.remoteAddress ?? '') &&
    meansThisMachine(String(headers['host'] ?? '').replace(/:\d+$/, ''))
  );
}

/** Whether the name of a host leads whoever uses it to their own machine. */
export function meansThisMachine(host: string): boolean {
  return host === 'localhost' || isLoopback(host.replace(/^\[|\]$/g, ''));
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address);
}

/** What is no place of the public internet (IANA special-purpose registries, RFC 6890). */
const NOT_PUBLIC: [first: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  // Once led to whoever passes IPv6 on (RFC 7526).
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** All of IPv6 that is given out to the public; the others are local, or lead back into IPv4. */
const PUBLIC_IPV6: [first: string, bits: number] = ['2000::', 3];
const NOT_PUBLIC_IPV6: [first: string, bits: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [first, bits] of NOT_PUBLIC) closed.addSubnet(first, bits, 'ipv4');
for (const [first, bits] of NOT_PUBLIC_IPV6) closed.addSubnet(first, bits, 'ipv6');
const open = new BlockList();
open.addSubnet(...PUBLIC_IPV6, 'ipv6');

/** Whether an IP address is one of the public internet, and none of this machine or the network that it stands in. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4');
    case 6:
      return open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
    default:
      return false;
  }
}
