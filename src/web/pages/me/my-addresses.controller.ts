import { Body, Controller, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskForAddressCode } from '../../../channels/ask-for-address-code.js';
import { ChannelAddresses } from '../../../channels/channel-addresses.js';
import { AddressBody, AddressCodeBody } from '../../../channels/channels.bodies.js';
import { AddressCodeIsOver } from '../../../channels/channels.errors.js';
import { ConfirmAddress } from '../../../channels/confirm-address.js';
import { checkBody } from '../../../common/check-body.js';
import { networkOf } from '../../../common/network.js';
import { InSession, type Viewer } from '../../../people/viewer.js';
import { answerForm, type Posted, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { Pages } from '../../pages.js';
import { MyPage } from './my-page.js';

/** Where someone is told things beside letters, by a gateway that they type an address for. */
@Controller('me/notifications')
export class MyAddressesPages {
  constructor(
    private readonly pages: Pages,
    private readonly myPage: MyPage,
    private readonly addresses: ChannelAddresses,
    private readonly askForCode: AskForAddressCode,
    private readonly confirmAddress: ConfirmAddress,
  ) {}

  @Post()
  ask(
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
      again: (form) => this.myPage.show(viewer, reply, { about, form }),
    });
  }

  @Post(':addressId/code')
  confirm(
    @InSession() viewer: Viewer,
    @Param('addressId', IdInAddress) addressId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const { code } = await checkBody(AddressCodeBody, { code: text(posted, 'code') });
        this.pages.goOn(reply, '/me', await this.confirmOrEnd(viewer.personId, addressId, code));
      },
      again: (form) => this.myPage.show(viewer, reply, { about: addressId, form }),
    });
  }

  @Post(':addressId/end')
  async end(
    @InSession() { personId }: Viewer,
    @Param('addressId', IdInAddress) addressId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.addresses.end(personId, addressId);
    this.pages.goOn(reply, '/me', 'notifications-ended');
  }

  /** A code that cannot be used any more makes room for a new one. */
  private async confirmOrEnd(personId: string, addressId: string, code: string) {
    try {
      await this.confirmAddress.run(personId, addressId, code);
      return 'address-confirmed';
    } catch (error) {
      if (!(error instanceof AddressCodeIsOver)) throw error;
      await this.addresses.end(personId, addressId);
      return 'address-code-over';
    }
  }
}
