import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ChannelsQueries } from '../../../channels/channels.queries.js';
import { checkBody } from '../../../common/check-body.js';
import type { Language } from '../../../common/languages.js';
import { PageQuery } from '../../../common/page.js';
import { mayMakeTokens } from '../../../groups/groups.policy.js';
import { GroupsQueries } from '../../../groups/groups.queries.js';
import { ApiTokens } from '../../../people/api-tokens.js';
import { PreferencesOfPeople } from '../../../people/preferences.js';
import { Sessions } from '../../../people/sessions.js';
import type { Viewer } from '../../../people/viewer.js';
import { type FormState, freshForm, statusOf } from '../../forms.js';
import { Pages } from '../../pages.js';
import { StoppedLettersQueries } from '../../stopped-letters.queries.js';
import { webWords } from '../../words/words.js';
import { MePage } from './me.js';

interface Shown {
  /** Which of its forms was sent last. */
  about?: string;
  form?: FormState;
  stoppedAfter?: string;
}

/** "My settings", which its several forms lead back to. */
@Injectable()
export class MyPage {
  constructor(
    private readonly pages: Pages,
    private readonly preferences: PreferencesOfPeople,
    private readonly sessions: Sessions,
    private readonly channels: ChannelsQueries,
    private readonly tokens: ApiTokens,
    private readonly groups: GroupsQueries,
    private readonly stopped: StoppedLettersQueries,
  ) {}

  async show(
    viewer: Viewer,
    reply: FastifyReply,
    { about, form = freshForm, stoppedAfter }: Shown,
  ): Promise<void> {
    const me = await this.preferences.read(viewer.personId);
    const stopped = await this.stopped.ofPerson(
      viewer.personId,
      await checkBody(PageQuery, { after: stoppedAfter }),
    );
    const sessions = await this.sessions.list(viewer.personId);
    const title = (language: Language) => webWords(language).around.mySettings;
    const info = { title, status: statusOf(form), unlisted: true };
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
