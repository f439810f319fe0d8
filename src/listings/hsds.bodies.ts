import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { Line } from '../common/text.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_PAGES = 1_000;
const MOST_PER_PAGE = 100;
const WHICH_PAGE = says(refusals.common.wholeNumberBetween({ least: 1, most: MOST_PAGES }));
const HOW_MANY = says(refusals.common.wholeNumberBetween({ least: 1, most: MOST_PER_PAGE }));

/** Pages as the Human Services Data Specification counts them. */
export class HsdsPageQuery {
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt(WHICH_PAGE)
  @Min(1, WHICH_PAGE)
  @Max(MOST_PAGES, WHICH_PAGE)
  page: number = 1;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(MOST_PER_PAGE, HOW_MANY)
  per_page: number = 50;
}

export class HsdsServicesQuery extends HsdsPageQuery {
  /** Looked for in names, purposes and topics. */
  @MayBeLeftOut()
  @Line({ max: 80 })
  search?: string;

  @MayBeLeftOut()
  @IsUUID(undefined, says(refusals.calendar.organization))
  organization_id?: string;

  /** Whether each comes with its schedules, places and languages. */
  @MayBeLeftOut()
  @OneOf(['true', 'false'])
  full: 'true' | 'false' = 'false';
}
