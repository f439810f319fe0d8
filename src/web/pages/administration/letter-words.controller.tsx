import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkBody } from '../../../common/check-body.js';
import { NotFound } from '../../../common/domain-error.js';
import { isLanguage, type Language } from '../../../common/languages.js';
import { Installation } from '../../../installation/installation.js';
import { type LookedAt, LookAtLetter } from '../../../notifications/examples/look-at-letter.js';
import { LETTERS_OF } from '../../../notifications/examples/example-letters.js';
import { ChangeWords } from '../../../notifications/words/change-words.js';
import type { Part } from '../../../notifications/words/sentences.js';
import { TelltaleWordsBody } from '../../../notifications/words/words.bodies.js';
import { type LetterPart, WordsQueries } from '../../../notifications/words/words.queries.js';
import { Administrator, InSession, type Viewer } from '../../../people/viewer.js';
import {
  answerForm,
  type FormState,
  freshForm,
  optional,
  type Posted,
  statusOf,
  text,
  withoutProof,
} from '../../forms.js';
import { allowHeldFrames } from '../../letter-frames.js';
import { Pages } from '../../pages.js';
import { LetterPartPage, LetterWordsPage } from './letter-words.js';
import { administrationWords } from './words/words.js';

/** Administrators read what letters say, and say it in other words. */
@Controller('admin/words')
export class LetterWordsPages {
  constructor(
    private readonly pages: Pages,
    private readonly installation: Installation,
    private readonly words: WordsQueries,
    private readonly changeWords: ChangeWords,
    private readonly lookAtLetter: LookAtLetter,
  ) {}

  @Get()
  async begin(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language } = await this.installation.state();
    return this.listPage(ours(language), reply, freshForm);
  }

  @Get(':language')
  list(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.listPage(ours(language), reply, freshForm);
  }

  /** Names the words that letters must not say here. */
  @Post(':language')
  nameTelltales(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return answerForm(posted, {
      act: async () => {
        const lines = text(posted, 'words').split('\n');
        const { words } = await checkBody(TelltaleWordsBody, {
          words: lines.filter((it) => it.trim() !== ''),
        });
        await this.installation.change({ telltaleWords: words });
        this.pages.goOn(reply, `/admin/words/${ours(language)}`, 'saved');
      },
      again: (form) => this.listPage(ours(language), reply, form),
    });
  }

  @Get(':language/:part')
  async part(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Param('part') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.partPage(ours(language), await this.find(ours(language), name), reply, freshForm);
  }

  @Post(':language/:part')
  async change(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') tag: string,
    @Param('part') name: string,
    @Body() posted: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = ours(tag);
    const part = await this.find(language, name);
    const form = { typed: withoutProof(posted), problems: [] };
    if (text(posted, 'afterwards') === 'ours') {
      const ours = Object.fromEntries(part.sentences.map((it) => [it.name, it.ours]));
      const typed = { ...form.typed, ...ours };
      return this.partPage(language, part, reply, { ...form, typed }, 'unsaved');
    }
    const messages = new Map(part.sentences.map((it) => [it.name, text(posted, it.name)]));
    await answerForm(posted, {
      act: async () => {
        if (text(posted, 'afterwards') === 'look') {
          await this.changeWords.check(language, messages);
          return await this.partPage(language, part, reply, form, 'unsaved');
        }
        await this.changeWords.run({ language, messages });
        this.pages.goOn(reply, `/admin/words/${language}/${name}`, 'saved');
      },
      again: (it) => this.partPage(language, part, reply, it),
    });
  }

  private async find(language: Language, name: string): Promise<LetterPart> {
    const part = (await this.words.list(language)).find((it) => it.part === name);
    if (!part) throw new NotFound();
    return part;
  }

  private async listPage(language: Language, reply: FastifyReply, form: FormState): Promise<void> {
    const [parts, { telltaleWords }] = await Promise.all([
      this.words.list(language),
      this.installation.state(),
    ]);
    const namesWith = await this.words.namesWith(telltaleWords);
    const info = { title: titleOf, status: statusOf(form), unlisted: true };
    const page = <LetterWordsPage {...{ language, parts, telltaleWords, namesWith, form }} />;
    await this.pages.send(reply, info, page);
  }

  private async partPage(
    language: Language,
    { part, sentences }: LetterPart,
    reply: FastifyReply,
    form: FormState,
    state: 'saved' | 'unsaved' = 'saved',
  ): Promise<void> {
    const messages = new Map(
      sentences.map((it) => {
        const typed = state === 'unsaved' && form.typed ? text(form.typed, it.name).trim() : it.message;
        return [it.name, typed || it.ours];
      }),
    );
    const readings = this.words.readings(language, messages);
    const look = await this.look(language, part, form, state === 'unsaved' ? messages : new Map());
    if (look) allowHeldFrames(reply);
    const page = (
      <LetterPartPage {...{ language, part, sentences, readings, look, form }} isSaved={state === 'saved'} />
    );
    await this.pages.send(reply, { title: titleOf, status: statusOf(form), unlisted: true }, page);
  }

  /** The whole letter. `null`: its sentences stand alone. */
  private async look(
    language: Language,
    part: Part,
    { typed, problems }: FormState,
    messages: Map<string, string>,
  ): Promise<LookedAt | null> {
    if (LETTERS_OF[part].length === 0) return null;
    const isKnown = !problems.some(({ pointer }) => pointer === '/example');
    const example = typed && isKnown ? optional(typed, 'example') : undefined;
    return this.lookAtLetter.run({ language, part, example, messages });
  }
}

function titleOf(language: Language): string {
  return administrationWords(language).words.heading;
}

/** @throws NotFound */
function ours(language: string): Language {
  if (!isLanguage(language)) throw new NotFound();
  return language;
}
