import { createHash } from 'node:crypto';

/** CSS3 names (RFC 7986 §5.9) that white text and dark text both stand on. */
const COLORS = [
  'cadetblue',
  'chocolate',
  'darkcyan',
  'darkgoldenrod',
  'darkolivegreen',
  'dodgerblue',
  'forestgreen',
  'indianred',
  'mediumpurple',
  'mediumvioletred',
  'olivedrab',
  'orchid',
  'peru',
  'royalblue',
  'seagreen',
  'sienna',
  'slateblue',
  'slategray',
  'steelblue',
  'teal',
];

/** A colour for a group or a calendar, for life. It says nothing about what it is for. */
export function calendarColor(of: string): string {
  return COLORS[createHash('sha256').update(of).digest().readUInt32BE() % COLORS.length]!;
}
