import { ValidateBy, type ValidationOptions } from 'class-validator';

const known = new Map<string, boolean>();

/** Whether the runtime knows this IANA time zone by this name; offsets like `+02:00` are not places. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = canFormat(name);
  if (known.size < 2_000) known.set(name, answer);
  return answer;
}

/** Every zone people may choose, by name. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

export function IsTimeZone(options?: ValidationOptions) {
  return ValidateBy(
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
}

function canFormat(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
