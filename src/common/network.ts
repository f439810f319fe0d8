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
