import type ICAL from 'ical.js';
import type { IcsEvent } from './ics-components.js';
import { type FileTime, textIn, timesIn } from './ics-times.js';

export function firstOf(event: IcsEvent, name: string): ICAL.Property | undefined {
  return event.properties.get(name)?.[0];
}

export function textOf(event: IcsEvent, name: string): string {
  return textsOf(event, name)[0] ?? '';
}

export function textsOf(event: IcsEvent, name: string): string[] {
  return (event.properties.get(name) ?? []).map(textIn);
}

export function timeOf(event: IcsEvent, name: string): FileTime | null {
  const property = firstOf(event, name);
  return property ? (timesIn(property)[0] ?? null) : null;
}

export function isCancelled(event: IcsEvent): boolean {
  return /^CANCELLED$/i.test(textOf(event, 'STATUS').trim());
}
