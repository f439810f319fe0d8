import { Controller, Get, Header } from '@nestjs/common';

/** Pages about a person are nobody else's. Feeds and directories stay open, because services that read them obey this file. */
const PRIVATE = ['/me', '/letters/', '/sign-in', '/code', '/welcome', '/settings', '/mailbox', '/api/'];
/** The longest path that fits decides (RFC 9309 §2.2.2). */
const OPEN = ['/api/v1/hsds'];

@Controller()
export class RobotsController {
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  read(): string {
    const lines = [...PRIVATE.map((path) => `Disallow: ${path}`), ...OPEN.map((path) => `Allow: ${path}`)];
    return ['User-agent: *', ...lines, ''].join('\n');
  }
}
