import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out.js';

/** Part of a list, and the cursor of what comes after it: `null` at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** `?after=` takes the `next` of the page before. */
export class PageQuery {
  @MayBeLeftOut()
  @IsUUID(undefined, { message: 'Please use the "next" of the page before.' })
  after?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt({ message: 'Please give a whole number from 1 to 100.' })
  @Min(1, { message: 'Please give a whole number from 1 to 100.' })
  @Max(100, { message: 'Please give a whole number from 1 to 100.' })
  limit: number = 50;
}

/** @param rows up to one more than `limit`, which tells that there is a next page */
export function pageOf<Item extends { id: string }>(rows: Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
