import { IsInt, IsUUID, Min } from 'class-validator';
import { MayBeLeftOut } from '../../../common/may-be-left-out.js';
import { OneOf } from '../../../common/one-of.js';
import { Line } from '../../../common/text.js';
import { CALLED_NAME } from '../../../groups/called-names.js';
import { type DoorShow, doorShows } from '../../../rsvps/on-the-day/door.queries.js';
import { refusals } from '../../../common/refusals/refusals.js';
import { says } from '../../../common/refusals/says.js';

const A_PAGE = says(refusals.onTheDay.aPage);

/** What a page of hosts looks at. */
export class DoorQuery {
  @OneOf(doorShows)
  show: DoorShow = 'all';

  @IsInt(A_PAGE)
  @Min(1, A_PAGE)
  page: number = 1;

  @MayBeLeftOut()
  @Line(CALLED_NAME)
  name?: string;
}

export class MarkBody {
  @IsUUID(undefined, says(refusals.onTheDay.someoneFromList))
  rsvpId: string;
}
