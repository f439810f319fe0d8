import { Controller, Get, Header, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { LinkTokens } from '../../people/link-tokens.js';
import { LinkIsOver } from '../../people/people.errors.js';
import { FromAnywhere } from '../../people/viewer.js';
import { MuteLetters } from './mute-letters.js';

const KIND_STOPPED = {
  digest: 'Done. No more letters of what is on for you will come.\n',
  'new-events': 'Done. No more word of new meetings will come.\n',
  'day-rosters': 'Done. No more letters of who is coming to meetings that you look after will come.\n',
  'host-letters': 'Done. No more letters that hosts write to everyone will come.\n',
};

/** What the "unsubscribe" button of a mail program reaches (RFC 8058). People use the page behind the same secret. */
@Controller('letters/:secret/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly links: LinkTokens,
    private readonly muteLetters: MuteLetters,
  ) {}

  /** Stops letters of the kind it is, or about the event it was about, or else all of its group. Doing it again changes nothing. */
  @Post()
  @FromAnywhere()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  async unsubscribe(@Param('secret') secret: string): Promise<string> {
    const { about, personId } = await this.links.open(secret, 'unsubscribe');
    if (!personId) throw new LinkIsOver();
    const { groupId, eventId, kind } = about;
    if (kind) {
      await this.muteLetters.run({ personId, scope: { kind } });
      return KIND_STOPPED[kind];
    }
    if (eventId) {
      await this.muteLetters.run({ personId, scope: { kind: 'event', eventId } });
      return 'Done. No more letters about this event will come. If you said that you come, you still hear when it is cancelled or takes place after all.\n';
    }
    if (!groupId) throw new LinkIsOver();
    await this.muteLetters.run({ personId, scope: { kind: 'group', groupId } });
    return 'Done. You still hear when a meeting of this group that you answered gets another time or place, is cancelled or takes place after all, and when a place is free for you.\n';
  }

  /** Programs that do not know RFC 8058 open the address instead; opening changes nothing. */
  @Get()
  @Redirect()
  show(@Param('secret') secret: string): { url: string; statusCode: number } {
    return { url: `/letters/${encodeURIComponent(secret)}`, statusCode: 303 };
  }
}
