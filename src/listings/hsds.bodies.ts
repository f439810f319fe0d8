import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { Line } from '../common/text.js';

const MOST_PAGES = 1_000;
const MOST_PER_PAGE = 100;
const WHICH_PAGE = `Please give a whole number from 1 to ${MOST_PAGES}.`;
const HOW_MANY = `Please give a whole number from 1 to ${MOST_PER_PAGE}.`;

/** Pages as the Human Services Data Specification counts them. */
export class HsdsPageQuery {
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt({ message: WHICH_PAGE })
  @Min(1, { message: WHICH_PAGE })
  @Max(MOST_PAGES, { message: WHICH_PAGE })
  page: number = 1;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt({ message: HOW_MANY })
  @Min(1, { message: HOW_MANY })
  @Max(MOST_PER_PAGE, { message: HOW_MANY })
  per_page: number = 50;
}

export class HsdsServicesQuery extends HsdsPageQuery {
  /** Looked for in names, purposes and topics. */
  @MayBeLeftOut()
  @Line({ max: 80 })
  search?: string;

  @MayBeLeftOut()
  @IsUUID(undefined, { message: 'Please give the id of an organization.' })
  organization_id?: string;

  /** Whether each comes with its schedules, places and languages. */
  @MayBeLeftOut()
  @OneOf(['true', 'false'])
  full: 'true' | 'false' = 'false';
}
