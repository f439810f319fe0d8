import { Injectable } from '@nestjs/common';
import { EventsQueries } from '../events/events.queries.js';
import type { Question } from '../events/questions.js';
import { ReplyToEvent } from '../rsvps/reply-to-event.js';
import type { GivenAnswer } from '../rsvps/rsvp.entity.js';
import { shuffled } from './chance.js';
import type { Series } from './demo-group.js';
import type { Meeting } from './meetings.js';
import type { GroupPeople } from './past-meetings.js';

const AT_ONCE = 4;
const NEEDS = 'I may come a few minutes late. A seat near the door would help.';

export interface DateToAnswer {
  id: string;
  meeting: Meeting;
  group: GroupPeople;
  /** They come every time, so they have a place already. */
  regularIds: string[];
}

/** People answer meetings that are ahead, and tell the hosts a little with it. */
@Injectable()
export class AnswerMeetings {
  constructor(
    private readonly events: EventsQueries,
    private readonly replyToEvent: ReplyToEvent,
  ) {}

  /** @param dates the nearest first */
  async run(dates: DateToAnswer[]): Promise<void> {
    const begun = new Set<Series>();
    for (const date of dates) {
      const { series } = date.meeting;
      await this.answer(date, begun.has(series) ? 0 : (series.waiting ?? 0));
      begun.add(series);
    }
  }

  /** @param waiting so many more want to come than there are places */
  private async answer({ id, meeting, group, regularIds }: DateToAnswer, waiting: number): Promise<void> {
    const { series, startsLocal } = meeting;
    const others = group.memberIds.filter((memberId) => !regularIds.includes(memberId));
    const wanted = waiting > 0 ? series.words.capacity! + waiting : series.usual;
    const coming = shuffled(others, startsLocal).slice(0, wanted - regularIds.length);
    const { questions } = await this.events.read(id, group.organiserId);
    for (let from = 0; from < coming.length; from += AT_ONCE) {
      const some = coming.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map((personId, which) => {
          const at = from + which;
          const answer = waiting > 0 ? 'going' : answerAt(at);
          return this.replyToEvent.run({ eventId: id, personId, answer, ...sayingAt(at, questions) });
        }),
      );
    }
  }
}

function answerAt(at: number): GivenAnswer {
  if (at % 6 === 4) return 'maybe';
  return at % 9 === 7 ? 'declined' : 'going';
}

/** The first has a wish, the third is new, and every second answers what is asked. */
function sayingAt(at: number, questions: Question[]) {
  const answers = questions.map(({ id, kind, choices }) => [
    id,
    kind === 'yes or no' ? at % 4 === 0 : choices[at % choices.length],
  ]);
  return {
    ...(at === 0 && { needs: NEEDS }),
    ...(at === 2 && { firstTime: true }),
    ...(at % 2 === 0 && { answers: Object.fromEntries(answers) as Record<string, unknown> }),
  };
}
