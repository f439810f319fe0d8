import { Type } from 'class-transformer';
import { isUUID, IsInt, Max, Min, ValidateBy } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { InvalidInput } from './domain-error.js';
import { MayBeLeftOut } from './may-be-left-out.js';
import { refusals } from './refusals/refusals.js';
import { says } from './refusals/says.js';

/** Part of a list, and the cursor of what comes after it: `null` at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

const HOW_MANY = says(refusals.common.wholeNumberBetween({ least: 1, most: 100 }));

/** `?after=` takes the `next` of the page before. */
export class PageQuery {
  @MayBeLeftOut()
  @ValidateBy(
    { name: 'isCursor', validator: { validate: (after) => placeIn(after) !== null } },
    says(refusals.common.cursor),
  )
  after?: string;

  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(100, HOW_MANY)
  limit: number = 50;
}

/**
 * Where a row stands in its list: what the list is sorted by, and the row's id. The cursor carries both, so a list goes
 * on rightly also when the row that ended the page before is gone.
 */
type Place = [sortedBy: string, id: string];

/** A row as a list reads it, with `json_build_array(<sorted by>, <id>) AS place`. */
export type Placed<Item> = Item & { place: Place };

/** @param rows up to one more than `limit`, which tells that there is a next page */
export function pageOf<Item>(rows: Placed<Item>[], limit: number): Page<Item> {
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? cursorOf(shown.at(-1)!.place) : null;
  return { items: shown.map((row) => withoutPlace(row)), next };
}

function withoutPlace<Item>(row: Placed<Item>): Item {
  const { place: _, ...item } = row;
  return item as Item;
}

/**
 * The place that a cursor names, for a list that is sorted by a moment.
 * @returns two values for SQL, both `null` at the beginning
 * @throws InvalidInput
 */
export function afterMoment(cursor: string | undefined): Place | [null, null] {
  return after(cursor, isMoment);
}

/** The same for a list that is sorted by a text. */
export function afterText(cursor: string | undefined): Place | [null, null] {
  return after(cursor, () => true);
}

function after(cursor: string | undefined, fits: (sortedBy: string) => boolean): Place | [null, null] {
  if (cursor === undefined) return [null, null];
  const place = placeIn(cursor);
  if (!place || !fits(place[0])) throw InvalidInput.at('after', refusals.common.cursor);
  return place;
}

function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function placeIn(cursor: unknown): Place | null {
  if (typeof cursor !== 'string' || !/^[\w-]{1,1000}$/.test(cursor)) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [sortedBy, id] = Array.isArray(place) && place.length === 2 ? (place as unknown[]) : [];
    return typeof sortedBy === 'string' && !sortedBy.includes('\0') && isUUID(id)
      ? [sortedBy, id as string]
      : null;
  } catch {
    return null;
  }
}

/** As PostgreSQL writes one into JSON. */
function isMoment(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\dT/.test(text)) return false;
  try {
    return Boolean(Temporal.Instant.from(text));
  } catch {
    return false;
  }
}
