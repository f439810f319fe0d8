import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isTimeZone, spelled } from './time-zone.js';
import { refusals } from './refusals/refusals.js';
import { says } from './refusals/says.js';

/** Spells a zone's name in a body as the zone itself does. */
export function Spelled() {
  return Transform(({ value }) => (typeof value === 'string' ? spelled(value.trim()) : value), {
    toClassOnly: true,
  });
}

export function IsTimeZone(options?: ValidationOptions) {
  const check = ValidateBy(
    { name: 'isTimeZone', validator: { validate: isTimeZone } },
    { ...says(refusals.common.timeZone), ...options },
  );
  return applyDecorators(Spelled(), check);
}
