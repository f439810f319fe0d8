import { IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { EmailAddress, Line } from '../common/text.js';
import { IsTimeZone } from '../common/time-zone.js';
import { languages } from '../common/languages.js';

export class SignInRequestBody {
  @EmailAddress()
  email: string;

  @IsOptional()
  @IsTimeZone()
  timeZone?: string;
}

export class SessionBody {
  @IsUUID()
  signInRequestId: string;

  @Matches(/^\s*\d{3}\s?\d{3}\s*$/, { message: 'The code has six digits.' })
  code: string;
}

export class PreferencesBody {
  @IsOptional()
  @IsIn(languages, { message: `Please choose one of: ${languages.join(', ')}.` })
  language?: string;

  @IsOptional()
  @IsTimeZone()
  timeZone?: string;

  @IsOptional()
  @IsBoolean()
  discreet?: boolean;

  @IsOptional()
  @IsBoolean()
  wantsConfirmations?: boolean;

  @IsOptional()
  @IsBoolean()
  wantsReminders?: boolean;

  @IsOptional()
  @IsBoolean()
  wantsHostNotes?: boolean;
}

export class TokenBody {
  @Line({ max: 60 })
  name: string;

  @IsIn(['read', 'write'], { message: 'Please choose read or write.' })
  scope: 'read' | 'write';
}
