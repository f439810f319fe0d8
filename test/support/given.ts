import { Temporal } from 'temporal-polyfill';
import { Installation } from '../../src/installation/installation.js';
import type { TestPerson, World } from './world.js';

export interface TestGroup {
  id: string;
  organiser: TestPerson;
}

export interface TestEvent {
  id: string;
  occurrenceId: string;
  group: TestGroup;
  /** As its organiser sees it. */
  view: any;
}

/** Read once, or a file of tests that runs across midnight would speak of two days. */
const TODAY = Temporal.Now.plainDateISO('UTC');

/** A wall time some days from now, like `2027-03-05T19:00`. */
export function wallTimeIn(days: number, time = '19:00'): string {
  return `${TODAY.add({ days }).toString()}T${time}`;
}

/** A start so far from now, to the minute, where no clock is ever changed. */
export function startIn(ahead: Temporal.DurationLike): { startsLocal: string; timeZone: string } {
  const startsAt = Temporal.Now.plainDateTimeISO('UTC').add(ahead);
  return { startsLocal: startsAt.toString({ smallestUnit: 'minute' }), timeZone: 'UTC' };
}

/** So near that hosts may write down who is there, and so far that everyone may still answer. */
export const soon = () => startIn({ minutes: 40 });

/** What a test needs to stand on, made through the real doors. */
export function given(world: World) {
  return {
    /** A public group that anyone may join, unless the fields say otherwise. */
    async group(organiser: TestPerson, fields: Record<string, unknown> = {}): Promise<TestGroup> {
      await letAnyoneStartGroups(world);
      const made = await organiser.client.post('/api/v1/groups', {
        name: 'Tuesday circle',
        discreetName: 'Tuesday meeting',
        visibility: 'public',
        joining: 'open',
        country: 'PT',
        language: 'en',
        timeZone: 'Europe/Lisbon',
        calledName: 'Olu',
        ...fields,
      });
      if (made.status !== 201) throw new Error(`The group was not made: ${made.text}`);
      return { id: made.json.id, organiser };
    },

    /** Lets someone into the group, invited by its organiser where that is needed. @returns the membership's id */
    async membership(
      person: TestPerson,
      group: TestGroup,
      role: 'organiser' | 'facilitator' | 'member' = 'member',
      calledName = person.email.split('-')[0]!,
    ): Promise<string> {
      const join = () => person.client.put(`/api/v1/groups/${group.id}/membership`, { calledName });
      let joined = await join();
      if (joined.status !== 200 || joined.json.membership.state !== 'active') {
        await group.organiser.client.post(`/api/v1/groups/${group.id}/invitations`, { email: person.email });
        joined = await join();
      }
      if (joined.status !== 200) throw new Error(`Nobody was let in: ${joined.text}`);
      const membershipId: string = joined.json.membership.id;
      if (role !== 'member') {
        const path = `/api/v1/groups/${group.id}/members/${membershipId}`;
        const changed = await group.organiser.client.patch(path, { role });
        if (changed.status !== 204) throw new Error(`The role was not given: ${changed.text}`);
      }
      return membershipId;
    },

    /** A published workshop in a week, in person, unless the fields say otherwise. */
    async event(
      organiser: TestPerson,
      group: TestGroup,
      fields: Record<string, unknown> = {},
    ): Promise<TestEvent> {
      const made = await organiser.client.post(`/api/v1/groups/${group.id}/events`, {
        kind: 'workshop',
        format: 'in person',
        title: 'Breathing when it is loud',
        discreetTitle: 'Wednesday workshop',
        startsLocal: wallTimeIn(7),
        durationMinutes: 90,
        area: 'Alfama, near the river',
        ...fields,
      });
      if (made.status !== 201) throw new Error(`The event was not made: ${made.text}`);
      const published = await organiser.client.put(`/api/v1/events/${made.json.id}/publication`);
      if (published.status !== 200) throw new Error(`The event was not published: ${published.text}`);
      return { id: made.json.id, occurrenceId: made.json.occurrenceId, group, view: published.json };
    },

    /** Someone who belongs to the group, called by the name they are known by in the test. */
    async member(name: string, group: TestGroup): Promise<TestPerson> {
      const person = await world.person(name);
      const joined = await person.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: name });
      if (joined.status !== 200) throw new Error(`${name} did not join: ${joined.text}`);
      return person;
    },

    /** An answer, which must be taken. Someone who is not a member has to bring a called name. */
    async reply(
      person: TestPerson,
      event: Pick<TestEvent, 'id'>,
      answer: 'going' | 'maybe' | 'declined' = 'going',
      fields: Record<string, unknown> = {},
    ): Promise<{ rsvpId: string; answer: string; previous: string | null }> {
      const replied = await person.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer, ...fields });
      if (replied.status !== 200) throw new Error(`The reply was not taken: ${replied.text}`);
      return replied.json;
    },
  };
}

async function letAnyoneStartGroups({ app }: World): Promise<void> {
  const installation = app.get(Installation);
  const state = await installation.state();
  if (state.groupStarters === 'anyone') return;
  await installation.change({ groupStarters: 'anyone' });
}
