import { IsUUID, ValidateBy } from 'class-validator';
import { MayBeLeftOut } from '../../common/may-be-left-out.js';
import { OneOf } from '../../common/one-of.js';
import { Line, MOST_OCTETS_IN_A_LETTER, Paragraphs } from '../../common/text.js';
import { isWallTime } from '../../events/wall-time.js';
import { type Audience, audiences } from './audience.js';
import { refusals } from '../../common/refusals/refusals.js';
import { says } from '../../common/refusals/says.js';

const SUBJECT = { max: 120 };
const WORDS = { max: 5_000, maxOctets: MOST_OCTETS_IN_A_LETTER };

export class LetterWordsBody {
  @OneOf(audiences)
  audience: Audience;

  @Line(SUBJECT)
  subject: string;

  /** Plain text. An empty line begins a paragraph; addresses of websites stay text. */
  @Paragraphs(WORDS)
  words: string;
}

export class NewLetterBody extends LetterWordsBody {
  /** The date whose people it is for. Left out, it is for all members of the group. */
  @MayBeLeftOut()
  @IsUUID(undefined, says(refusals.hostLetters.dateId))
  dateId?: string;
}

export class LetterChangesBody {
  @MayBeLeftOut()
  @OneOf(audiences)
  audience?: Audience;

  @MayBeLeftOut()
  @Line(SUBJECT)
  subject?: string;

  @MayBeLeftOut()
  @Paragraphs(WORDS)
  words?: string;
}

export class SendingBody {
  /** On the clocks of the date, or of the group: `2027-03-05T19:00`. Left out: in five minutes. */
  @MayBeLeftOut()
  @ValidateBy({ name: 'isWallTime', validator: { validate: isWallTime } }, says(refusals.common.wallTime))
  leavesLocal?: string;
}
