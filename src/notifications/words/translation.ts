import { translationOf } from '../../common/words/message.js';
import type { en } from './en.js';

/** What letters say in another language. */
export const translation = translationOf<typeof en>();
