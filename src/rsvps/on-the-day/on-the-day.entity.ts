import { Temporal } from 'temporal-polyfill';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { instant } from '../../database/instant.js';
import { Occurrence } from '../../events/occurrence.entity.js';

/** What hosts decide about a date on its day. Without a row, everything is as it begins here. */
@Entity('on_the_day')
export class OnTheDay {
  @ForeignKey(() => Occurrence, { name: 'on_the_day_occurrence_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'occurrence_id' })
  occurrenceId: string;

  /** Whether someone without a reply may check in with the code that is shown in the room. */
  @Column({ name: 'walk_ins_check_in', type: 'boolean', default: false })
  walkInsCheckIn: boolean;

  /** Where the group's hosts open calls: when they opened this one. */
  @Column({ ...instant, name: 'call_opened_at', nullable: true })
  callOpenedAt: Temporal.Instant | null;
}
