import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FieldProblem, InvalidInput } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';
import type { Question } from '../events/questions.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { OwnWords, SaidColumns, SealedWords } from './own-words.js';
import { answersAfter, type GivenAnswers, type KeptAnswer } from './question-answers.js';
import type { Answer, GivenAnswer } from './rsvp.entity.js';
import type { SayingBody } from './saying.body.js';

export type Saying = Pick<SayingBody, keyof SayingBody>;

/** What was said before. */
type SaidEarlier = Pick<EarlierReply, 'answer' | 'answersBox' | 'asRegular'>;

/** Columns of a reply that change with what is said. */
export type NewColumns = Record<string, string | boolean | null>;

/** What people say beside their answer: sealed, for the hosts of the group and themselves, and gone with the reply. */
@Injectable()
export class WhatTheySay {
  constructor(private readonly vault: Vault) {}

  /**
   * What is to be kept with a reply, looked at before anything is written. See `keep`.
   * @param mayLack whether required answers may be missing, because this was looked at before
   * @throws InvalidInput with every answer that cannot be so
   */
  settle(
    {
      questions,
      group,
    }: Pick<EventForReply, 'questions'> & { group: Pick<EventForReply['group'], 'attendance'> },
    { id, answer, earlier }: { id: string; answer: GivenAnswer; earlier: SaidEarlier | null },
    saying: Saying,
    mayLack = false,
  ): NewColumns {
    const columns: NewColumns = {};
    const needsAll = !mayLack && needsAnswers(answer, earlier, saying);
    if (questions.length > 0 || saying.answers) {
      const kept = this.answersOf(id, earlier?.answersBox ?? null, earlier?.asRegular ?? null);
      const after = answersAfter(questions, kept, saying.answers ?? {}, { needsAll });
      if (after.problems.length > 0) throw new InvalidInput(after.problems);
      if (saying.answers) columns['answers_box'] = this.sealAnswers(id, after.answers, earlier);
    }
    if (saying.needs !== undefined) {
      const isSaid = saying.needs !== '' || saysOtherwise(earlier);
      columns['needs_box'] = isSaid ? this.vault.seal(saying.needs, needsPlace(id)) : null;
    }
    if (saying.countMeOnly !== undefined && group.attendance === 'names') {
      columns['count_me_only'] = saying.countMeOnly;
      // Whoever wants no name on the list is taken off it at once.
      if (saying.countMeOnly) columns['came'] = null;
    }
    if (saying.showsFirstTime !== undefined) columns['shows_first_time'] = saying.showsFirstTime;
    if (saying.recordingOk !== undefined) columns['recording_ok'] = saying.recordingOk;
    return columns;
  }

  /** The answer itself, and so the version, stays. */
  async keep(
    tx: EntityManager,
    id: string,
    columns: NewColumns,
    table: 'rsvps' | 'standing_places' = 'rsvps',
  ): Promise<void> {
    const names = Object.keys(columns);
    if (names.length === 0) return;
    const sets = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
    await tx.query(`UPDATE ${table} SET ${sets} WHERE id = $1`, [id, ...Object.values(columns)]);
  }

  /**
   * What someone answers for many dates at once: what they had answered for one of them, and what they say now.
   * @param earlier their reply to that one
   * @throws InvalidInput with every answer that cannot be so
   */
  answersForMany(
    questions: readonly Question[],
    earlier: Pick<EarlierReply, 'id' | 'answersBox' | 'asRegular'> | null,
    given: GivenAnswers = {},
  ): KeptAnswer[] {
    const kept = earlier ? this.answersOf(earlier.id, earlier.answersBox, earlier.asRegular) : [];
    const { answers, problems } = answersAfter(questions, kept, given, { needsAll: true });
    if (problems.length > 0) throw new InvalidInput(problems);
    return answers;
  }

  async keepWithMany(tx: EntityManager, rsvpIds: string[], answers: KeptAnswer[]): Promise<void> {
    if (answers.length === 0 || rsvpIds.length === 0) return;
    const boxes = rsvpIds.map((id) => this.sealAnswers(id, answers, null));
    await tx.query(
      `UPDATE rsvps r SET answers_box = sealed.box FROM unnest($1::uuid[], $2::text[]) AS sealed (id, box)
       WHERE r.id = sealed.id`,
      [rsvpIds, boxes],
    );
  }

  /** Lets what is said for all dates stay with these replies when the standing place ends; what they say themselves counts. */
  async outlast(tx: EntityManager, rsvpIds: string[], words: SealedWords): Promise<void> {
    const { answers, needs } = this.readWords(words);
    if (rsvpIds.length === 0 || (answers.length === 0 && !needs)) return;
    await tx.query(
      `UPDATE rsvps r SET answers_box = coalesce(r.answers_box, sealed.answers), needs_box = coalesce(r.needs_box, sealed.needs)
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS sealed (id, answers, needs) WHERE r.id = sealed.id`,
      [
        rsvpIds,
        rsvpIds.map((it) => this.sealAnswers(it, answers, null)),
        rsvpIds.map((it) => needs && this.vault.seal(needs, needsPlace(it))),
      ],
    );
  }

  /** The other way round: what these replies say only because it was said for all dates is said there alone again. */
  async standBehind(tx: EntityManager, replies: SealedWords[], words: SealedWords): Promise<void> {
    const all = this.readWords(words);
    const same = replies.map(({ id, answersBox, needsBox }) => ({
      id,
      answers: isDeepStrictEqual(this.answers(id, answersBox), all.answers),
      needs: this.needs(id, needsBox) === all.needs,
    }));
    await tx.query(
      `UPDATE rsvps r SET answers_box = CASE WHEN NOT same.answers THEN r.answers_box END,
         needs_box = CASE WHEN NOT same.needs THEN r.needs_box END
       FROM unnest($1::uuid[], $2::boolean[], $3::boolean[]) AS same (id, answers, needs) WHERE r.id = same.id`,
      [same.map(({ id }) => id), same.map(({ answers }) => answers), same.map(({ needs }) => needs)],
    );
  }

  /** What someone said, as they themselves see it. */
  read(rsvpId: string, { answersBox, needsBox, asRegular, ...open }: SaidColumns): OwnWords {
    const answers = this.answersOf(rsvpId, answersBox, asRegular);
    const needs = this.needs(rsvpId, needsBox) ?? (asRegular && this.needs(asRegular.id, asRegular.needsBox));
    return { answers, needs: needs || null, ...open };
  }

  /** What someone says once for all dates, as they themselves see it. */
  readWords({ id, answersBox, needsBox }: SealedWords): Pick<OwnWords, 'answers' | 'needs'> {
    return { answers: this.answers(id, answersBox), needs: this.needs(id, needsBox) };
  }

  /** The same for hosts, who may not know whose first time it is unless the person agrees. */
  readForHosts(rsvpId: string, said: SaidColumns): OwnWords {
    return { ...this.read(rsvpId, said), firstTime: said.firstTime && said.showsFirstTime };
  }

  /** What was said for one date counts there; else what is said for all. */
  private answersOf(rsvpId: string, box: string | null, asRegular: SealedWords | null): KeptAnswer[] {
    return box === null && asRegular
      ? this.answers(asRegular.id, asRegular.answersBox)
      : this.answers(rsvpId, box);
  }

  private answers(id: string, box: string | null): KeptAnswer[] {
    return box === null ? [] : (JSON.parse(this.vault.open(box, answersPlace(id))) as KeptAnswer[]);
  }

  private needs(id: string, box: string | null): string | null {
    return box === null ? null : this.vault.open(box, needsPlace(id));
  }

  /** What a guest said, for as long as their address waits to be confirmed. */
  sealUntilConfirmed(guestReplyId: string, saying: Saying): string | null {
    if (Object.keys(saying).length === 0) return null;
    return this.vault.seal(JSON.stringify(saying), guestSaidPlace(guestReplyId));
  }

  openUntilConfirmed(guestReplyId: string, box: string | null): Saying {
    return box === null ? {} : (JSON.parse(this.vault.open(box, guestSaidPlace(guestReplyId))) as Saying);
  }

  private sealAnswers(id: string, answers: KeptAnswer[], earlier: SaidEarlier | null): string | null {
    if (answers.length === 0 && !saysOtherwise(earlier)) return null;
    return this.vault.seal(JSON.stringify(answers), answersPlace(id));
  }
}

/** What is missing or wrong in the answers of a first reply, for whoever tells it beside other things. */
export function answerProblems(
  { questions }: Pick<EventForReply, 'questions'>,
  answer: GivenAnswer,
  saying: Pick<Saying, 'answers'>,
): FieldProblem[] {
  return answersAfter(questions, [], saying.answers ?? {}, { needsAll: answer === 'going' }).problems;
}

/** Whether nothing said about one date differs from what is said for all: then it has to be kept as well. */
function saysOtherwise(earlier: SaidEarlier | null): boolean {
  return (earlier?.asRegular ?? null) !== null;
}

const HAS_A_PLACE: Answer[] = ['going', 'waitlisted', 'offered'];

/** Required questions are asked of people who say that they come, once. */
function needsAnswers(answer: GivenAnswer, earlier: SaidEarlier | null, saying: Saying): boolean {
  if (answer !== 'going') return false;
  return saying.answers !== undefined || !earlier || !HAS_A_PLACE.includes(earlier.answer);
}

const SAYINGS = [
  'answers',
  'needs',
  'companions',
  'carers',
  'interpreters',
  'helpersSeated',
  'firstTime',
  'showsFirstTime',
  'countMeOnly',
  'recordingOk',
] as const satisfies (keyof Saying)[];

/** What is said, and nothing else, of a wish that holds other things too. */
export function sayingIn(wish: Saying): Saying {
  const said = SAYINGS.map((name) => [name, wish[name]] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

export function answersPlace(rsvpId: string): string {
  return `rsvps.answers:${rsvpId}`;
}

export function needsPlace(rsvpId: string): string {
  return `rsvps.needs:${rsvpId}`;
}

export function guestSaidPlace(guestReplyId: string): string {
  return `guest_replies.said:${guestReplyId}`;
}
