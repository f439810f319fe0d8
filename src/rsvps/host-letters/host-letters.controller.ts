import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { type Page, PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { ChangeLetter } from './change-letter.js';
import { DiscardLetter } from './discard-letter.js';
import { DraftLetter } from './draft-letter.js';
import { LetterChangesBody, NewLetterBody, SendingBody } from './host-letters.bodies.js';
import { HostLettersQueries, type LetterRead, type ListedLetter } from './host-letters.queries.js';
import { SendLetter } from './send-letter.js';
import { TakeLetterBack } from './take-letter-back.js';
import { TestLetter } from './test-letter.js';

@Controller('api/v1/groups/:groupId/letters')
export class HostLettersController {
  constructor(
    private readonly letters: HostLettersQueries,
    private readonly draftLetter: DraftLetter,
    private readonly changeLetter: ChangeLetter,
    private readonly discardLetter: DiscardLetter,
    private readonly testLetter: TestLetter,
    private readonly sendLetter: SendLetter,
    private readonly takeLetterBack: TakeLetterBack,
  ) {}

  /** For hosts: letters to many, the latest first. They go thirty days after they left; drafts, a week after their last change. */
  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ListedLetter>> {
    return this.letters.list(groupId, viewer.personId, query);
  }

  /** For hosts: begins a letter to those of a date, or to all members. */
  @Post()
  async draft(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() body: NewLetterBody,
  ): Promise<LetterRead> {
    const letterId = await this.draftLetter.run({ ...body, groupId, hostId: viewer.personId });
    return this.letters.read(groupId, letterId, viewer.personId);
  }

  /** For hosts, with how far it has got; and for those it was sent to, once it has left. */
  @Get(':letterId')
  read(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<LetterRead> {
    return this.letters.read(groupId, letterId, viewer.personId);
  }

  /** For hosts: changes a draft. */
  @Patch(':letterId')
  async change(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
    @Body() body: LetterChangesBody,
  ): Promise<LetterRead> {
    await this.changeLetter.run({ groupId, letterId, hostId: viewer.personId }, body);
    return this.letters.read(groupId, letterId, viewer.personId);
  }

  /** For hosts: throws a draft away. */
  @Delete(':letterId')
  @HttpCode(204)
  discard(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<void> {
    return this.discardLetter.run({ groupId, letterId, hostId: viewer.personId });
  }

  /** For hosts: sends a draft to themselves alone. */
  @Post(':letterId/tests')
  @HttpCode(204)
  test(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<void> {
    return this.testLetter.run({ groupId, letterId, hostId: viewer.personId });
  }

  /** For hosts: lets it leave in five minutes, or at a time. Five a day for each group. */
  @Put(':letterId/sending')
  async send(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
    @Body() { leavesLocal }: SendingBody,
  ): Promise<LetterRead> {
    await this.sendLetter.run({ groupId, letterId, hostId: viewer.personId }, leavesLocal);
    return this.letters.read(groupId, letterId, viewer.personId);
  }

  /** For hosts: takes it back before it leaves; it is a draft again. */
  @Delete(':letterId/sending')
  @HttpCode(204)
  takeBack(
    @SignedIn() viewer: Viewer,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<void> {
    return this.takeLetterBack.run({ groupId, letterId, hostId: viewer.personId });
  }
}
