import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { UnmuteLetters } from '../../../notifications/wishes/unmute-letters.js';
import { PreferencesBody } from '../../../people/people.bodies.js';
import { PreferencesOfPeople } from '../../../people/preferences.js';
import { InSession, type Viewer } from '../../../people/viewer.js';
import { answerForm, optional, type Posted, text, ticked } from '../../forms.js';
import { letterWishesFrom } from '../../letter-wishes-posted.js';
import { Pages } from '../../pages.js';
import { MyPage } from './my-page.js';

@Controller('me')
export class MePages {
  constructor(
    private readonly pages: Pages,
    private readonly myPage: MyPage,
    private readonly preferences: PreferencesOfPeople,
    private readonly unmuteLetters: UnmuteLetters,
  ) {}

  @Get()
  show(@InSession() viewer: Viewer, @Query() query: Posted, @Res() reply: FastifyReply): Promise<void> {
    return this.myPage.show(viewer, reply, { stoppedAfter: optional(query, 'stoppedAfter') });
  }

  @Post()
  change(@InSession() viewer: Viewer, @Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const wishes = await checkBody(PreferencesBody, {
          timeZone: text(posted, 'timeZone'),
          discreet: optional(posted, 'discreet'),
          wantsLetters: !ticked(posted, 'noLetters'),
          ...letterWishesFrom(posted),
        });
        await this.preferences.change(viewer.personId, { ...wishes, timeZoneConfirmed: true });
        this.pages.goOn(reply, '/me', 'saved');
      },
      again: (form) => this.myPage.show(viewer, reply, { about: 'wishes', form }),
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
}
