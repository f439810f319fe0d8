import { languages } from '../common/languages.js';
import { MayBeLeftOut } from '../common/may-be-left-out.js';
import { OneOf } from '../common/one-of.js';
import { PageQuery } from '../common/page.js';
import { Line } from '../common/text.js';
import { type EventFormat, eventFormats, type EventKind, eventKinds } from './event.entity.js';
import { IsDay } from './field-shapes.js';

export class EventsQuery extends PageQuery {
  /** The first day to show, as it is called where each event is. */
  @MayBeLeftOut()
  @IsDay()
  from?: string;

  /** The last day to show. */
  @MayBeLeftOut()
  @IsDay()
  to?: string;

  /** Of the group. */
  @MayBeLeftOut()
  @Line({ max: 40 })
  topic?: string;

  /** A hybrid event is found as `in person`, as `online`, and as itself. */
  @MayBeLeftOut()
  @OneOf(eventFormats)
  format?: EventFormat;

  @MayBeLeftOut()
  @OneOf(eventKinds)
  kind?: EventKind;

  @MayBeLeftOut()
  @OneOf(languages)
  language?: string;

  /** Words that all stand in the title, or in the name, purpose and topics of the group; accents and capitals do not matter. */
  @MayBeLeftOut()
  @Line({ max: 80 })
  text?: string;
}

export class GroupEventsQuery extends PageQuery {
  /** `upcoming`, the next first (hosts see drafts here too), or `past`, the latest first. */
  @MayBeLeftOut()
  @OneOf(['upcoming', 'past'])
  when: 'upcoming' | 'past' = 'upcoming';
}
