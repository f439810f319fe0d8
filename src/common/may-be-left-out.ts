import { ValidateIf } from 'class-validator';

/** The field may be missing, but `null` does not stand for that (as it would with IsOptional). */
export function MayBeLeftOut() {
  return ValidateIf((_, value) => value !== undefined);
}
