import { Body, Controller, Get, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { ChannelAddresses } from '../../channels/channel-addresses.js';
import { AskForAddressCode } from '../../channels/ask-for-address-code.js';
import { AddressBody, AddressCodeBody } from '../../channels/channels.bodies.js';
import { AddressCodeIsOver } from '../../channels/channels.errors.js';
import { ChannelsQueries } from '../../channels/channels.queries.js';
import { ConfirmAddress } from '../../channels/confirm-address.js';
import { checkBody } from '../../common/check-body.js';
import { PageQuery } from '../../common/page.js';
import { networkOf } from '../../common/network.js';
import { mayMakeTokens } from '../../groups/groups.policy.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { UnmuteLetters } from '../../notifications/unmute-letters.js';
import { ApiTokens } from '../../people/api-tokens.js';
import { PreferencesBody } from '../../people/people.bodies.js';
import { PreferencesOfPeople } from '../../people/preferences.js';
import { Sessions } from '../../people/sessions.js';
import { InSession, type Viewer } from '../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  optional,
  type Posted,
  statusOf,
  text,
  ticked,
} from '../forms.js';
import { IdInAddress } from '../id-in-address.pipe.js';
import { letterWishesFrom } from '../letter-wishes-posted.js';
import { Pages } from '../pages.js';
import { StoppedLettersQueries } from '../stopped-letters.queries.js';
import { MePage } from './me.js';

@Controller('me')
export class MePages {
  constructor(
    private readonly pages: Pages,
    private readonly preferences: PreferencesOfPeople,
    private readonly sessions: Sessions,
    private readonly addresses: ChannelAddresses,
    private readonly channels: ChannelsQueries,
    private readonly askForCode: AskForAddressCode,
    private readonly confirmAddress: ConfirmAddress,
    private readonly tokens: ApiTokens,
    private readonly groups: GroupsQueries,
    private readonly stopped: StoppedLettersQueries,
    private readonly unmuteLetters: UnmuteLetters,
  ) {}

  @Get()
  show(@InSession() viewer: Viewer, @Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    return this.page(viewer, reply, { stoppedAfter: optional(query, 'stoppedAfter') });
  }

  @Post()
  change(@InSession() viewer: Viewer, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wishes = await checkBody(PreferencesBody, {
          timeZone: text(posted, 'timeZone'),
          discreet: text(posted, 'names') !== 'full',
          wantsLetters: !ticked(posted, 'noLetters'),
          ...letterWishesFrom(posted),
        });
        await this.preferences.change(viewer.personId, { ...wishes, timeZoneConfirmed: true });
        this.pages.goOn(reply, '/me', 'saved');
      },
      again: (form) => this.page(viewer, reply, { about: 'wishes', form }),
    });
  }

  @Post('letters')
  async letComeAgain(
    @InSession() { personId }: Viewer,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = text(posted, 'id');
    const isGroup = text(posted, 'kind') === 'group';
    const scope = isGroup ? { kind: 'group' as const, groupId: id } : { kind: 'event' as const, eventId: id };
    if (isUUID(id)) await this.unmuteLetters.run({ personId, scope });
    this.pages.goOn(reply, '/me', 'letters-come');
  }

  @Post('notifications')
  askForNotifications(
    @InSession() viewer: Viewer,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const about = text(posted, 'channel');
    return answerForm(posted, {
      act: async () => {
        const { channel, address } = await checkBody(AddressBody, {
          channel: about,
          address: text(posted, 'address'),
        });
        const whose = { personId: viewer.personId, network: networkOf(ip) };
        await this.askForCode.run(whose, channel, address);
        this.pages.goOn(reply, '/me', 'address-code-asked');
      },
      again: (form) => this.page(viewer, reply, { about, form }),
    });
  }

  @Post('notifications/:addressId/code')
  confirmNotifications(
    @InSession() viewer: Viewer,
    @Param('addressId', IdInAddress) addressId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { code } = await checkBody(AddressCodeBody, { code: text(posted, 'code') });
        this.pages.goOn(reply, '/me', await this.confirm(viewer.personId, addressId, code));
      },
      again: (form) => this.page(viewer, reply, { about: addressId, form }),
    });
  }

  @Post('notifications/:addressId/end')
  async endNotifications(
    @InSession() { personId }: Viewer,
    @Param('addressId', IdInAddress) addressId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.addresses.end(personId, addressId);
    this.pages.goOn(reply, '/me', 'notifications-ended');
  }

  @Post('sessions/end-others')
  async endOthers(@InSession() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    const others = (await this.sessions.list(viewer.personId)).filter(({ id }) => id !== viewer.sessionId);
    for (const { id } of others) await this.sessions.end(viewer.personId, id);
    this.pages.goOn(reply, '/me', 'sessions-ended');
  }

  @Post('sessions/:sessionId/end')
  async endSession(
    @InSession() viewer: Viewer,
    @Param('sessionId', IdInAddress) sessionId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(viewer.personId, sessionId);
    this.pages.goOn(reply, '/me', 'session-ended');
  }

  /** A code that cannot be used any more makes room for a new one. */
  private async confirm(personId: string, addressId: string, code: string) {
    try {
      await this.confirmAddress.run(personId, addressId, code);
      return 'address-confirmed';
    } catch (error) {
      if (!(error instanceof AddressCodeIsOver)) throw error;
      await this.addresses.end(personId, addressId);
      return 'address-code-over';
    }
  }

  /** @param about which of its forms was sent last */
  private async page(
    viewer: Viewer,
    reply: FastifyReply,
    { about, form = freshForm, stoppedAfter }: { about?: string; form?: FormState; stoppedAfter?: string },
  ) {
    const me = await this.preferences.read(viewer.personId);
    const stopped = await this.stopped.ofPerson(
      viewer.personId,
      await checkBody(PageQuery, { after: stoppedAfter }),
    );
    const sessions = await this.sessions.list(viewer.personId);
    const info = { title: 'My settings', status: statusOf(form), unlisted: true };
    const page = (
      <MePage
        me={me}
        stopped={stopped}
        hasToDoWithTokens={await this.hasToDoWithTokens(viewer)}
        sessions={sessions}
        currentSessionId={viewer.sessionId}
        channels={await this.channels.ofPerson(viewer)}
        formOf={(it) => (it === about ? form : freshForm)}
      />
    );
    await this.pages.send(reply, info, page);
  }

  /** Whoever may make tokens, or has some to end. */
  private async hasToDoWithTokens(viewer: Viewer): Promise<boolean> {
    if (mayMakeTokens(viewer, await this.groups.organisesAny(viewer.personId))) return true;
    return (await this.tokens.list(viewer.personId)).length > 0;
  }
}
