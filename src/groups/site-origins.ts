import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

const MOST_SITES = 10;
/** As browsers write one. Nothing else may stand in a Content-Security-Policy, where `;` would begin a new rule. */
const ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** Sites by their origin (RFC 6454): a page of theirs stands for the whole site, each is named once. */
export function SiteOrigins() {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? [...new Set(value.map(originOf))] : value), {
      toClassOnly: true,
    }),
    IsArray(says(refusals.groups.siteAddresses)),
    ArrayMaxSize(MOST_SITES, says(refusals.groups.tooManySites({ most: MOST_SITES }))),
    Matches(ORIGIN, { each: true, ...says(refusals.groups.siteAddress) }),
  );
}

function originOf(site: unknown): unknown {
  if (typeof site !== 'string' || !URL.canParse(site.trim())) return site;
  const { origin, username, password } = new URL(site.trim());
  return username || password ? site : origin;
}
