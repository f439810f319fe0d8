import { Transform, Type } from 'class-transformer';
import { IsObject, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { plainDigits } from '../common/isolated.js';
import { Line } from '../common/text.js';
import { type GatewayName, gatewayNames } from './channel.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';
import { OneOf } from '../common/one-of.js';

const FROM_BROWSER = says(refusals.channels.fromBrowser);

/** In base64url, as `PushSubscription.toJSON()` has them. */
export class PushSubscriptionKeysBody {
  /** A point of P-256, uncompressed. */
  @IsString(FROM_BROWSER)
  @Matches(/^B[\w-]{86}=?$/, FROM_BROWSER)
  p256dh: string;

  /** 16 bytes. */
  @IsString(FROM_BROWSER)
  @Matches(/^[\w-]{22}(==)?$/, FROM_BROWSER)
  auth: string;
}

export class PushSubscriptionBody {
  /** Where a push service takes messages for this browser. */
  @IsString(FROM_BROWSER)
  @MaxLength(1024, FROM_BROWSER)
  endpoint: string;

  @IsObject(FROM_BROWSER)
  @ValidateNested(FROM_BROWSER)
  @Type(() => PushSubscriptionKeysBody)
  keys: PushSubscriptionKeysBody;
}

export class AddressBody {
  /** One of the `gateways` that there are here. */
  @OneOf(gatewayNames)
  channel: GatewayName;

  /** A phone number, or whatever else that gateway asks for. */
  @Line({ max: 200 })
  address: string;
}

export class AddressCodeBody {
  @Transform(({ value }) => (typeof value === 'string' ? plainDigits(value) : value))
  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, says(refusals.common.sixDigits))
  code: string;
}
