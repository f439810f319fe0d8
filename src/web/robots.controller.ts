import { Controller, Get, Header } from '@nestjs/common';

/** Pages about a person are nobody else's. Feeds stay open, because calendar services obey this file. */
const PRIVATE = ['/me', '/letters/', '/sign-in', '/code', '/welcome', '/settings', '/mailbox', '/api/'];

@Controller()
export class RobotsController {
  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  read(): string {
    return ['User-agent: *', ...PRIVATE.map((path) => `Disallow: ${path}`), ''].join('\n');
  }
}
