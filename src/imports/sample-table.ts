import { columns, type ColumnName } from './reading/csv-columns.js';
import { csvLine } from '../common/csv-cells.js';

/** A table as we understand it, to be filled in. Its dates lie far ahead, so that it stays a working sample. */
export function sampleTable(timeZone: string): string {
  const names: ColumnName[] = [
    'title',
    'starts',
    'ends',
    'minutes',
    'timeZone',
    'repeats',
    'kind',
    'area',
    'address',
    'link',
    'places',
    'description',
  ];
  const year = new Date().getUTCFullYear() + 1;
  const rows: Partial<Record<ColumnName, string>>[] = [
    {
      title: 'Evening circle',
      starts: `${year}-03-02 19:00`,
      minutes: '90',
      timeZone,
      repeats: 'every second week',
      kind: 'support meeting',
      area: 'Near the river',
      address: 'Library, upper room',
      places: '12',
      description: 'Come late, leave early.',
    },
    {
      title: 'A talk about sleep',
      starts: `${year}-04-21 18:30`,
      minutes: '60',
      timeZone,
      kind: 'talk',
      link: 'https://meet.example.org/sleep',
      description: 'With time for questions.',
    },
    {
      title: 'Speak up week',
      starts: `${year}-05-10`,
      ends: `${year}-05-16`,
      timeZone,
      kind: 'campaign',
      area: 'All over town',
      description: 'Whole days, so without times.',
    },
  ];
  return [
    csvLine(names.map((name) => columns[name].heading)),
    ...rows.map((row) => csvLine(names.map((name) => row[name] ?? ''))),
  ].join('');
}
