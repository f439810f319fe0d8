/** What a tab may show of a group: a glance over a shoulder must not tell. */
export function groupTitle(group: { sensitive: boolean; name: string; discreetName: string }): string {
  return group.sensitive ? group.discreetName : group.name;
}

/** The same for an event, as everyone may see it. */
export function eventTitle(event: {
  title: string;
  group: { sensitive: boolean; discreetName: string };
}): string {
  return event.group.sensitive ? event.group.discreetName : event.title;
}

/** The same for an event, as its hosts see it. */
export function hostedEventTitle(event: {
  title: string;
  group: { sensitive: boolean; discreetName: string };
  hosting: { discreetTitle: string } | null;
}): string {
  if (!event.group.sensitive) return event.title;
  return event.hosting?.discreetTitle || event.group.discreetName;
}
