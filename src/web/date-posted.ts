import { number, optional, type Posted, text } from './forms.js';

/** The fields of what one date may have of its own. Emptied, they are as in the series. */
export function dateFrom(posted: Posted) {
  return {
    startsLocal: text(posted, 'startsLocal'),
    durationMinutes: number(posted, 'durationMinutes') ?? null,
    title: optional(posted, 'title') ?? null,
    area: optional(posted, 'area') ?? null,
    address: optional(posted, 'address') ?? null,
    meetingLink: optional(posted, 'meetingLink') ?? null,
    capacity: number(posted, 'capacity') ?? null,
    ledBy: optional(posted, 'ledBy') ?? null,
    note: text(posted, 'note'),
  };
}
