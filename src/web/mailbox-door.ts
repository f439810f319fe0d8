import type { FastifyRequest } from 'fastify';
import { comesFromThisMachine } from '../common/network.js';
import { Config } from '../config/config.js';

/**
 * Whether this browser may read the letters that an installation without a mail server keeps. They hold sign-in
 * codes, so only a browser on this very machine may, and nobody who comes through a proxy.
 */
export function opensMailbox(config: Config, request: FastifyRequest): boolean {
  return config.smtpUrl === null && comesFromThisMachine(request);
}
