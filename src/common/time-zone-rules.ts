import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isTimeZone, spelled } from './time-zone.js';

/** Spells a zone's name in a body as the zone itself does. */
export function Spelled() {
  return Transform(({ value }) => (typeof value === 'string' ? spelled(value.trim()) : value), {
    toClassOnly: true,
  });
}

export function IsTimeZone(options?: ValidationOptions) {
  const check = ValidateBy(
    {
      name: 'isTimeZone',
      validator: {
        validate: isTimeZone,
        defaultMessage: () =>
          'We do not know this time zone. Please choose one from the list, like Europe/Lisbon.',
      },
    },
    options,
  );
  return applyDecorators(Spelled(), check);
}
