import { groupBy } from '../../common/group-by.js';
import { timeZones } from '../../common/time-zone.js';
import { zoneToday } from '../../common/zone-names.js';
import { type FieldProps, Labelled, useFieldParts } from './labelled.js';
import { useWords } from '../layout.js';
import { useField } from './form.js';
import { componentWords } from './words/words.js';

interface Places {
  of: string[];
  /** By continent; within it by city, so that typing a city's first letters finds it. */
  continents: { continent: string; cities: { zone: string; today: string; name: string }[] }[];
  listed: Set<string>;
}

let made: Places | null = null;

function places(): Places {
  const of = timeZones();
  if (made?.of === of) return made;
  const continents = [
    ...groupBy(
      of.filter((zone) => zone.includes('/')).map((zone) => ({ zone, today: zoneToday(zone) })),
      ({ today }) => today.split('/')[0]!,
    ),
  ].map(([continent, zones]) => ({
    continent,
    cities: zones
      .map((it) => ({ ...it, name: it.today.slice(continent.length + 1).replaceAll('_', ' ') }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  }));
  const listed = new Set(['UTC', ...continents.flatMap(({ cities }) => cities.map(({ today }) => today))]);
  made = { of, continents, listed };
  return made;
}

/**
 * Where in the world the clocks are read. `guess` lets the browser's own zone stand there first. A zone that is not in
 * the list stays to be seen: nobody finds a meeting moved to a place they did not choose.
 */
export function TimeZoneSelect({ guess, ...field }: FieldProps & { guess?: boolean }) {
  const { text, attributes } = useFieldParts(field);
  const { typed } = useField(field.name);
  const { form: say } = useWords(componentWords);
  const chosen = zoneToday(text);
  const { continents, listed } = places();
  return (
    <Labelled {...field}>
      <select {...attributes} data-guess={guess && !typed ? 'time-zone' : undefined}>
        {!listed.has(chosen) && (
          <option value={text} selected>
            {text || say.pleaseChoose}
          </option>
        )}
        {continents.map(({ continent, cities }) => (
          <optgroup key={continent} label={continent}>
            {cities.map(({ zone, today, name }) => (
              <option
                key={zone}
                value={today === chosen ? text : zone}
                data-today={today === zone ? undefined : today}
                selected={today === chosen}
              >
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        <option value="UTC" selected={text === 'UTC'}>
          UTC
        </option>
      </select>
    </Labelled>
  );
}
