import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Administrator, InSession, type Viewer } from '../../people/viewer.js';
import { languageNamed, partNamed } from '../words/sentences.js';
import { LookBody } from './letter-looks.bodies.js';
import { type LookedAt, LookAtLetter } from './look-at-letter.js';

@Controller('api/v1/installation/words/:language/letters/:part')
export class LetterLooksController {
  constructor(private readonly lookAtLetter: LookAtLetter) {}

  /** The whole letter that sentences stand in, with examples, as it reads or would read with others; nothing is kept. */
  @Post()
  @HttpCode(200)
  look(
    @Administrator() _viewer: Viewer,
    @InSession() _session: Viewer,
    @Param('language') language: string,
    @Param('part') part: string,
    @Body() { example, sentences = [] }: LookBody,
  ): Promise<LookedAt> {
    const messages = new Map(sentences.map(({ name, message }) => [name, message]));
    return this.lookAtLetter.run({
      language: languageNamed(language),
      part: partNamed(part),
      example,
      messages,
    });
  }
}
