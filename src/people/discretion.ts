/** Where someone goes by the discreet words of groups: in their letters and calendars, on the pages behind letters. */
export const discretions = ['where-sensitive', 'everywhere', 'nowhere'] as const;
export type Discretion = (typeof discretions)[number];

/** Whether a group and its meetings go by their discreet words to someone. */
export function isDiscreetFor(reader: { discreet: Discretion }, group: { sensitive: boolean }): boolean {
  if (reader.discreet === 'where-sensitive') return group.sensitive;
  return reader.discreet === 'everywhere';
}

/** SQL: the same, of a group `g` to a person `p`. */
export const IS_DISCREET = `CASE p.discreet WHEN 'where-sensitive' THEN g.sensitive ELSE p.discreet = 'everywhere' END`;
