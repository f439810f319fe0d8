import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { PageQuery } from '../../../common/page.js';
import { EventsQueries } from '../../../events/events.queries.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { HostsOnly } from '../../../groups/groups.errors.js';
import { mayHost } from '../../../groups/groups.policy.js';
import { PreviewHostLetter } from '../../../notifications/preview-host-letter.js';
import { SignedIn, type Viewer } from '../../../people/viewer.js';
import { ChangeLetter } from '../../../rsvps/host-letters/change-letter.js';
import { DiscardLetter } from '../../../rsvps/host-letters/discard-letter.js';
import { DraftLetter } from '../../../rsvps/host-letters/draft-letter.js';
import {
  LetterWordsBody,
  NewLetterBody,
  SendingBody,
} from '../../../rsvps/host-letters/host-letters.bodies.js';
import type { LetterAsked } from '../../../rsvps/host-letters/find-letter.js';
import { HostLettersQueries } from '../../../rsvps/host-letters/host-letters.queries.js';
import { SendLetter } from '../../../rsvps/host-letters/send-letter.js';
import { TakeLetterBack } from '../../../rsvps/host-letters/take-letter-back.js';
import { TestLetter } from '../../../rsvps/host-letters/test-letter.js';
import { answerForm, freshForm, type FormState, optional, type Posted, statusOf, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { allowFrames, inLook, LETTER_POLICY } from '../../letter-frames.js';
import type { NoticeName } from '../../notices.js';
import { Pages } from '../../pages.js';
import { groupTitle } from '../../tab-titles.js';
import { HostLetterPage } from './host-letter.js';
import { HostLetterEditor } from './host-letter-editor.js';
import { HostLettersPage } from './host-letters.js';

interface Asked {
  viewer: Viewer;
  groupId: string;
  reply: FastifyReply;
}

/** What a button beside a letter does, and where it leads: back to the letter, unless this says otherwise. */
interface Press {
  act: (letter: LetterAsked) => Promise<unknown>;
  notice: NoticeName;
  to?: string;
}

@Controller('groups/:groupId/letters')
export class HostLettersPages {
  constructor(
    private readonly pages: Pages,
    private readonly groups: GroupsQueries,
    private readonly events: EventsQueries,
    private readonly letters: HostLettersQueries,
    private readonly preview: PreviewHostLetter,
    private readonly draftLetter: DraftLetter,
    private readonly changeLetter: ChangeLetter,
    private readonly discardLetter: DiscardLetter,
    private readonly testLetter: TestLetter,
    private readonly sendLetter: SendLetter,
    private readonly takeLetterBack: TakeLetterBack,
  ) {}

  @Get()
  async list(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = await checkBody(PageQuery, { after: optional(asked, 'after') });
    const letters = await this.letters.list(groupId, viewer.personId, query);
    const group = await this.groups.read(groupId, viewer.personId);
    const page = <HostLettersPage {...{ group, letters }} isFirst={query.after === undefined} />;
    await this.pages.send(reply, { title: groupTitle(group), unlisted: true }, page);
  }

  /** `?date=` for the people of a date; without it, for all members. */
  @Get('new')
  begin(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.newPage({ viewer, groupId, reply }, optional(asked, 'date'), freshForm);
  }

  @Post('new')
  draft(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dateId = optional(posted, 'dateId');
    return answerForm(posted, {
      act: async () => {
        const body = await checkBody(NewLetterBody, { ...wordsFrom(posted), dateId });
        const id = await this.draftLetter.run({ ...body, groupId, hostId: viewer.personId });
        this.pages.goOn(reply, `/groups/${groupId}/letters/${id}`);
      },
      again: (form) => this.newPage({ viewer, groupId, reply }, dateId, form),
    });
  }

  @Get(':letterId')
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.page({ viewer, groupId, reply }, letterId, freshForm);
  }

  @Get(':letterId/edit')
  edit(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.editPage({ viewer, groupId, reply }, letterId, freshForm);
  }

  @Post(':letterId/edit')
  change(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const body = await checkBody(LetterWordsBody, wordsFrom(posted));
        await this.changeLetter.run({ groupId, letterId, hostId: viewer.personId }, body);
        this.pages.goOn(reply, `/groups/${groupId}/letters/${letterId}`);
      },
      again: (form) => this.editPage({ viewer, groupId, reply }, letterId, form),
    });
  }

  /** The letter itself, in a frame of the page; `?look=dark` as a dark mail program shows it. */
  @Get(':letterId/letter.html')
  async html(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Query() asked: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wording = text(asked, 'wording') === 'discreet' ? 'discreet' : 'full';
    const { html } = await this.preview.run({ groupId, letterId, hostId: viewer.personId }, wording);
    const look = text(asked, 'look') === 'dark' ? 'dark' : 'light';
    void reply
      .header('content-security-policy', LETTER_POLICY)
      .type('text/html; charset=utf-8')
      .send(inLook(html, look));
  }

  @Post(':letterId/send')
  send(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.press({ viewer, groupId, reply }, letterId, posted, {
      act: async (letter) => {
        const isLater = text(posted, 'when') === 'later';
        const when = isLater ? { leavesLocal: text(posted, 'leavesLocal') } : {};
        const { leavesLocal } = await checkBody(SendingBody, when);
        await this.sendLetter.run(letter, leavesLocal);
      },
      notice: 'letter-waits',
    });
  }

  @Post(':letterId/test')
  test(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.press({ viewer, groupId, reply }, letterId, posted, {
      act: (letter) => this.testLetter.run(letter),
      notice: 'test-sent',
    });
  }

  @Post(':letterId/take-back')
  takeBack(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.press({ viewer, groupId, reply }, letterId, posted, {
      act: (letter) => this.takeLetterBack.run(letter),
      notice: 'letter-taken-back',
    });
  }

  @Post(':letterId/discard')
  discard(
    @SignedIn() viewer: Viewer,
    @Param('groupId', IdInAddress) groupId: string,
    @Param('letterId', IdInAddress) letterId: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.press({ viewer, groupId, reply }, letterId, posted, {
      act: (letter) => this.discardLetter.run(letter),
      notice: 'letter-discarded',
      to: `/groups/${groupId}/letters`,
    });
  }

  private press(
    { viewer, groupId, reply }: Asked,
    letterId: string,
    posted: Posted,
    { act, notice, to = `/groups/${groupId}/letters/${letterId}` }: Press,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        await act({ groupId, letterId, hostId: viewer.personId });
        this.pages.goOn(reply, to, notice);
      },
      again: (form) => this.page({ viewer, groupId, reply }, letterId, form),
    });
  }

  private async newPage({ viewer, groupId, reply }: Asked, dateId: string | undefined, form: FormState) {
    const group = await this.groups.read(groupId, viewer.personId);
    if (!group.membership || !mayHost(group.membership)) throw new HostsOnly();
    const date = dateId === undefined ? null : await this.events.read(dateId, viewer.personId);
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    const page = (
      <HostLetterEditor
        {...{ group, form }}
        date={date && { dateId: date.id, title: date.title }}
        letter={null}
        action={`/groups/${groupId}/letters/new${dateId === undefined ? '' : `?date=${encodeURIComponent(dateId)}`}`}
      />
    );
    await this.pages.send(reply, info, page);
  }

  private async editPage({ viewer, groupId, reply }: Asked, letterId: string, form: FormState) {
    const group = await this.groups.read(groupId, viewer.personId);
    const letter = await this.letters.read(groupId, letterId, viewer.personId);
    if (!letter.hosting) throw new HostsOnly();
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    const page = (
      <HostLetterEditor
        {...{ group, letter, form }}
        date={letter.date}
        action={`/groups/${groupId}/letters/${letterId}/edit`}
      />
    );
    await this.pages.send(reply, info, page);
  }

  private async page({ viewer, groupId, reply }: Asked, letterId: string, form: FormState): Promise<void> {
    const letter = await this.letters.read(groupId, letterId, viewer.personId);
    const group = await this.groups.read(groupId, viewer.personId);
    const isDraft = letter.hosting?.state === 'draft';
    if (isDraft) allowFrames(reply);
    const wording = group.sensitive ? 'discreet' : 'full';
    const asked = { groupId, letterId, hostId: viewer.personId };
    const shown = isDraft ? await this.preview.run(asked, wording) : null;
    const info = { title: groupTitle(group), status: statusOf(form), unlisted: true };
    await this.pages.send(reply, info, <HostLetterPage {...{ group, letter, shown, wording, form }} />);
  }
}

function wordsFrom(posted: Posted) {
  return {
    audience: text(posted, 'audience'),
    subject: text(posted, 'subject'),
    words: text(posted, 'words'),
  };
}
