import { Matches } from 'class-validator';
import { MayBeLeftOut } from '../../../common/may-be-left-out.js';
import { OneOf } from '../../../common/one-of.js';
import { type EmbedWording, embedWordings } from '../../../groups/group.entity.js';
import { refusals } from '../../../common/refusals/refusals.js';
import { says } from '../../../common/refusals/says.js';

/** How a sheet calls a sensitive group: discreetly, unless full names are asked for. */
export class TimetableQuery {
  @MayBeLeftOut()
  @OneOf(embedWordings)
  words: EmbedWording = 'discreet';
}

export class PosterQuery extends TimetableQuery {
  /** Like `2027-03`; left out, the month it is in a week. */
  @MayBeLeftOut()
  @Matches(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, says(refusals.pages.month))
  month?: string;
}
