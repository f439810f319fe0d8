import { Temporal } from 'temporal-polyfill';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { instant } from './instant.js';

/** What a POST with an Idempotency-Key was answered. It names nobody: keys and requests are blind indexes. */
@Entity('kept_answers')
@Unique('kept_answers_key_index_key', ['keyIndex'])
export class KeptAnswer {
  /** Another one whenever the key is taken anew, so that whoever held it before writes nothing any more. */
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'key_index', type: 'bytea' })
  keyIndex: Buffer;

  @Column({ name: 'request_index', type: 'bytea' })
  requestIndex: Buffer;

  @Index('kept_answers_asked_at')
  @Column({ ...instant, name: 'asked_at' })
  askedAt: Temporal.Instant;

  /** Until when the one who took the key is believed to be at work. */
  @Column({ ...instant, name: 'busy_until' })
  busyUntil: Temporal.Instant;

  /** Sealed; `null` while the request is under way. */
  @Column({ name: 'answer_box', type: 'text', nullable: true })
  answerBox: string | null;
}

export function answerPlace(keptAnswerId: string): string {
  return `kept_answers.answer:${keptAnswerId}`;
}
