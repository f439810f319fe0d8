import { Type } from 'class-transformer';
import { IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const FROM_BROWSER = { message: 'Please send what the browser gave out.' };

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

  @ValidateNested()
  @Type(() => PushSubscriptionKeysBody)
  keys: PushSubscriptionKeysBody;
}
