import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from '../people/cookies.js';
import { type Answer, type GivenAnswer, givenAnswers } from '../rsvps/rsvp.entity.js';

const UNDO = 'undo';

/** Remembers for an hour what an answer replaced, so that one press brings it back. */
@Injectable()
export class Undo {
  constructor(private readonly cookies: Cookies) {}

  /** `given: null` stands for an answer taken back, `previous: null` for none before. */
  remember(
    reply: FastifyReply,
    eventId: string,
    { given, previous }: { given: Answer | null; previous: Answer | null },
  ): void {
    if (given === previous) return;
    this.cookies.remember(reply, UNDO, [eventId, given ?? 'withdraw', previous ?? 'withdraw'].join('.'));
  }

  /** What to press to undo; `null` when there is nothing to undo, or the answer has changed since. */
  recall(request: FastifyRequest, eventId: string, answer: Answer | null): GivenAnswer | 'withdraw' | null {
    const [about, given, previous = ''] = (this.cookies.recall(request, UNDO) ?? '').split('.');
    if (about !== eventId || given !== (answer ?? 'withdraw')) return null;
    // A place that was theirs to take is theirs to take back, as long as it is kept. Once taken, it is not offered again.
    if (previous === 'offered') return answer === 'going' ? null : 'going';
    return previous === 'withdraw' || isGivenAnswer(previous) ? previous : null;
  }
}

function isGivenAnswer(word: string): word is GivenAnswer {
  return (givenAnswers as readonly string[]).includes(word);
}
