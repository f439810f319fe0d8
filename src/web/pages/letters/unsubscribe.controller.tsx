import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { PreferencesBody } from '../../../people/people.bodies.js';
import { letterWishesFrom } from '../../letter-wishes-posted.js';
import { LinkIsOver } from '../../../people/people.errors.js';
import { PreferencesOfPeople } from '../../../people/preferences.js';
import { MuteLetters, type MuteScope } from '../../../notifications/wishes/mute-letters.js';
import { MutesQueries } from '../../../notifications/wishes/mutes.queries.js';
import { UnmuteLetters } from '../../../notifications/wishes/unmute-letters.js';
import { answerForm, freshForm, type FormState, type Posted, statusOf, text } from '../../forms.js';
import { LetterLandingsQueries } from '../../letter-landings.queries.js';
import { LetterLink, type OpenLink } from '../../letter-link.js';
import { Pages } from '../../pages.js';
import { type StoppableLetters, UnsubscribePage } from './unsubscribe.js';
import { letterPageWords } from './words/words.js';

/** For people; mail programs have a door of their own (RFC 8058). */
@Controller('letters/unsubscribe')
export class UnsubscribePages {
  constructor(
    private readonly pages: Pages,
    private readonly letter: LetterLink,
    private readonly landings: LetterLandingsQueries,
    private readonly mutes: MutesQueries,
    private readonly preferences: PreferencesOfPeople,
    private readonly muteLetters: MuteLetters,
    private readonly unmuteLetters: UnmuteLetters,
  ) {}

  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    await this.page(await this.letter.open(reply.request, 'unsubscribe'), reply, freshForm);
  }

  @Post('wishes')
  async wish(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'unsubscribe');
    await answerForm(posted, {
      act: async () => {
        const wishes = await checkBody(PreferencesBody, letterWishesFrom(posted));
        await this.preferences.change(personOf(link), wishes);
        this.pages.goOn(reply, '/letters/unsubscribe', 'saved');
      },
      again: (form) => this.page(link, reply, form),
    });
  }

  @Post()
  async choose(@Body() posted: Posted, @Res() reply: FastifyReply): Promise<void> {
    const link = await this.letter.openFor(reply.request, posted, 'unsubscribe');
    const scope = scopesOf(link).find((it) => it.kind === text(posted, 'scope'));
    if (!scope) throw new LinkIsOver();
    const wish = { personId: personOf(link), scope };
    const stops = text(posted, 'wish') === 'stop';
    await (stops ? this.muteLetters.run(wish) : this.unmuteLetters.run(wish));
    this.pages.goOn(reply, '/letters/unsubscribe', stops ? 'letters-stopped' : 'letters-come');
  }

  private async page(link: OpenLink<'unsubscribe'>, reply: FastifyReply, form: FormState): Promise<void> {
    const title = (language: Language) => letterPageWords(language).unsubscribe.title;
    const info = { title, status: statusOf(form), ofReader: link.language, unlisted: true };
    const letters = await this.stoppable(link);
    const me = await this.preferences.read(personOf(link));
    await this.pages.send(reply, info, <UnsubscribePage {...{ letters, me, form }} mark={link.mark} />);
  }

  private async stoppable(link: OpenLink<'unsubscribe'>): Promise<StoppableLetters[]> {
    const personId = personOf(link);
    const names = await this.landings.names(link.about, personId);
    const { eventId, groupId } = link.about;
    const muted = await this.mutes.among(
      [eventId, groupId].filter((id) => id !== null),
      personId,
    );
    const me = await this.preferences.read(personId);
    const isStopped = {
      event: eventId !== null && muted.has(eventId),
      group: groupId !== null && muted.has(groupId),
      digest: me.digest === 'never',
      'new-events': me.newEvents === 'never',
      'day-rosters': me.dayRosters === 'never',
      'host-letters': !me.wantsHostLetters,
      'all-but-essential':
        !me.wantsConfirmations &&
        !me.wantsReminders &&
        !me.wantsHostNotes &&
        !me.wantsHostLetters &&
        me.dayRosters === 'never' &&
        me.digest === 'never' &&
        me.newEvents === 'never',
      all: !me.wantsLetters,
    };
    return scopesOf(link).flatMap(({ kind }) => {
      const isAboutOne = kind === 'event' || kind === 'group';
      const name = isAboutOne ? names[kind] : null;
      return isAboutOne && !name ? [] : [{ scope: kind, name: name ?? '', isStopped: isStopped[kind] }];
    });
  }
}

function scopesOf({ about }: OpenLink<'unsubscribe'>): MuteScope[] {
  return [
    ...(about.eventId ? [{ kind: 'event', eventId: about.eventId } as const] : []),
    ...(about.groupId ? [{ kind: 'group', groupId: about.groupId } as const] : []),
    ...(about.kind ? [{ kind: about.kind }] : []),
    { kind: 'all-but-essential' },
    { kind: 'all' },
  ];
}

/** @throws LinkIsOver */
function personOf({ personId }: OpenLink<'unsubscribe'>): string {
  if (!personId) throw new LinkIsOver();
  return personId;
}
