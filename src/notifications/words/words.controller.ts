import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Installation } from '../../installation/installation.js';
import { Administrator, InSession, type Viewer } from '../../people/viewer.js';
import { ChangeWords } from './change-words.js';
import { MessageBody, TelltaleWordsBody } from './words.bodies.js';
import { languageNamed } from './sentences.js';
import { type LetterPart, WordsQueries } from './words.queries.js';

/** What letters say here, in each language. */
@Controller('api/v1/installation')
export class WordsController {
  constructor(
    private readonly installation: Installation,
    private readonly words: WordsQueries,
    private readonly changeWords: ChangeWords,
  ) {}

  /** All sentences of letters in one language, letter by letter, as ICU messages. */
  @Get('words/:language')
  async list(
    @Administrator() _viewer: Viewer,
    @Param('language') language: string,
  ): Promise<{ items: LetterPart[] }> {
    return { items: await this.words.list(languageNamed(language)) };
  }

  /** Says a sentence in other words. They may fill in what ours fill in. */
  @Put('words/:language/:name')
  @HttpCode(204)
  change(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Param('name') name: string,
    @Body() { message }: MessageBody,
  ): Promise<void> {
    return this.changeWords.run({ language: languageNamed(language), messages: new Map([[name, message]]) });
  }

  /** How a sentence would read, once for each of its forms; nothing is kept. */
  @Post('words/:language/:name/readings')
  @HttpCode(200)
  async read(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Param('name') name: string,
    @Body() { message }: MessageBody,
  ): Promise<{ readings: string[] }> {
    const messages = new Map([[name, message]]);
    await this.changeWords.check(languageNamed(language), messages);
    return { readings: this.words.readings(languageNamed(language), messages).get(name)! };
  }

  /** Says a sentence in our words again. */
  @Delete('words/:language/:name')
  @HttpCode(204)
  reset(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Param('name') name: string,
  ): Promise<void> {
    return this.changeWords.run({ language: languageNamed(language), messages: new Map([[name, '']]) });
  }

  /** Names words that tell what letters are about, beside those that no letter says anyway. */
  @Put('telltale-words')
  @HttpCode(204)
  async nameTelltaleWords(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Body() { words }: TelltaleWordsBody,
  ): Promise<void> {
    await this.installation.change({ telltaleWords: words });
  }
}
