import type { FastifyRequest } from 'fastify';
import { comesFromThisMachine, meansThisMachine } from '../common/network.js';
import { Config } from '../config/config.js';

/**
 * Whether this browser may read the letters that an installation without a mail server keeps. They hold sign-in
 * codes, so only a browser on this very machine may, and only while the site has no address for anyone else: a proxy
 * can make a stranger look like this machine.
 * @param siteUrl the address of the site as its administrators set it
 */
export function opensMailbox(config: Config, siteUrl: string, request: FastifyRequest): boolean {
  return (
    config.smtpUrl === null &&
    config.servesThisMachineOnly &&
    meansThisMachine(new URL(siteUrl).hostname) &&
    comesFromThisMachine(request)
  );
}
