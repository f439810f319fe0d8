import { isDiscreetFor } from '../people/discretion.js';
import type { Viewer } from '../people/viewer.js';

/** What a tab calls a group, or an event of it: a glance over a shoulder must not tell. */
export interface TabTitle {
  own: string;
  discreet: string;
  sensitive: boolean;
}

/** As a tab of someone shows it. Tabs keep to discreet words for sensitive groups, whoever looks. */
export function tabTitleFor(viewer: Viewer | null, title: string | TabTitle): string {
  if (typeof title === 'string') return title;
  const isDiscreet = title.sensitive || (viewer !== null && isDiscreetFor(viewer, title));
  return isDiscreet ? title.discreet : title.own;
}

export function groupTitle(group: { sensitive: boolean; name: string; discreetName: string }): TabTitle {
  return { own: group.name, discreet: group.discreetName, sensitive: group.sensitive };
}

/** Of an event, as everyone may see it. */
export function eventTitle(event: {
  title: string;
  group: { sensitive: boolean; discreetName: string };
}): TabTitle {
  const { discreetName, sensitive } = event.group;
  return { own: event.title, discreet: discreetName, sensitive };
}

/** Of an event, as its hosts see it. */
export function hostedEventTitle(event: {
  title: string;
  group: { sensitive: boolean; discreetName: string };
  hosting: { discreetTitle: string } | null;
}): TabTitle {
  const title = eventTitle(event);
  return { ...title, discreet: event.hosting?.discreetTitle || title.discreet };
}
