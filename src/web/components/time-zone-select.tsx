import { groupBy } from '../../common/group-by.js';
import { timeZones } from '../../common/time-zone.js';
import { type FieldProps, Labelled, useFieldParts } from './fields.js';

/** By continent; within it by city, so that typing a city's first letters finds it. */
const places = [
  ...groupBy(
    timeZones().filter((zone) => zone.includes('/')),
    (zone) => zone.split('/')[0]!,
  ),
].map(([continent, zones]) => ({
  continent,
  cities: zones.map((zone) => ({ zone, name: zone.slice(continent.length + 1).replaceAll('_', ' ') })),
}));

/** Where in the world the clocks are read. `guess` lets the browser's own zone stand there first. */
export function TimeZoneSelect({ guess, ...field }: FieldProps & { guess?: boolean }) {
  const { text, attributes } = useFieldParts(field);
  return (
    <Labelled {...field}>
      <select {...attributes} data-guess={guess ? 'time-zone' : undefined}>
        {places.map(({ continent, cities }) => (
          <optgroup key={continent} label={continent}>
            {cities.map(({ zone, name }) => (
              <option key={zone} value={zone} selected={zone === text}>
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
