import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
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

const ABOUT: Record<MuteScope['kind'], string> = {
  event:
    'Confirmations, reminders, and word of changes. If you said that you come, you still hear when it is cancelled or takes place after all. Its page always shows how things stand, and saying again that you come brings all of them back.',
  group:
    'Everything this group sends. You still hear when a meeting you answered gets another time or place, is cancelled or takes place after all, when a place is free for you, and what you ask for yourself.',
  digest: 'One letter of your dates and of what is new in your groups. You choose below how often it comes.',
  'new-events':
    'When a group of yours has new meetings. You choose below whether at once or with other news.',
  'day-rosters':
    'The evening before a meeting, or in the morning: how many come. You choose below when it comes.',
  'host-letters':
    'What they write to all who are coming to a meeting, or to all members. You find it on the site too.',
  'all-but-essential':
    'From all groups: confirmations, reminders, news, what hosts write to everyone, and notes for hosts. You still hear of changes, of a place that is free for you, and what you ask for yourself.',
  all: 'None comes then, not even when a meeting is cancelled or a place is free for you. Your meetings on this site always show how things stand.',
};

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
    const info = { title: 'Which letters shall come?', status: statusOf(form), unlisted: true };
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
    const titles = {
      event: names.event && `About “${names.event}”`,
      group: names.group && `All letters from “${names.group}”`,
      digest: 'What is on for you',
      'new-events': 'New meetings in your groups',
      'day-rosters': 'Who is coming to meetings that you look after',
      'host-letters': 'What hosts write to everyone',
      'all-but-essential': 'All letters that can wait',
      all: 'All letters',
    };
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
      const title = titles[kind];
      return title ? [{ scope: kind, title, about: ABOUT[kind], isStopped: isStopped[kind] }] : [];
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
