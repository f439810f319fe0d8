import { PartialType } from '@nestjs/mapped-types';
import { Transform } from 'class-transformer';
import { IsIn, Matches, ValidateBy } from 'class-validator';
import { IsCountry } from '../common/countries.js';
import { languages } from '../common/languages.js';
import { SenderName } from '../common/sender-name.js';
import { EmailAddress, Line } from '../common/text.js';
import { tidy } from '../common/tidy.js';
import { IsTimeZone } from '../common/time-zone-rules.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';
import { OneOf } from '../common/one-of.js';

/** What an administrator says about the whole community. */
export class SettingsBody {
  @Line({ max: 80 })
  communityName: string;

  @IsSiteAddress()
  baseUrl: string;

  @SenderName({ max: 80 })
  senderName: string;

  @EmailAddress()
  senderAddress: string;

  @IsCountry()
  country: string;

  @IsTimeZone()
  timeZone: string;

  @OneOf(languages)
  language: string;

  @IsIn(['administrators', 'anyone'], says(refusals.installation.whoStartsGroups))
  groupStarters: 'administrators' | 'anyone';
}

export class SettingsChangesBody extends PartialType(SettingsBody, { skipNullProperties: false }) {}

export class WelcomeBody extends SettingsBody {
  @EmailAddress()
  email: string;
}

export class OpeningBody extends WelcomeBody {
  /** The last part of the welcome link. */
  @Matches(/^[\w-]{43}$/, says(refusals.installation.welcomeLink))
  secret: string;
}

/** A scheme and a host, kept without a slash at the end. */
function IsSiteAddress() {
  return (target: object, property: string) => {
    Transform(({ value }) => (typeof value === 'string' ? tidy(value).replace(/\/+$/, '') : value), {
      toClassOnly: true,
    })(target, property);
    ValidateBy(
      { name: 'isSiteAddress', validator: { validate: isSiteAddress } },
      says(refusals.installation.siteStart),
    )(target, property);
  };
}

function isSiteAddress(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 200 || !URL.canParse(value)) return false;
  const { protocol, origin } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && origin === value.toLowerCase();
}
