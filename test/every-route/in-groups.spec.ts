import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailboxes } from '../../src/groups/mailbox/mailboxes.js';
import { type Cast, castOf, type Part } from '../support/cast.js';
import { given, soon, wallTimeIn } from '../support/given.js';
import { rememberNow } from '../support/rewind.js';
import { openWorld, type World } from '../support/world.js';
import { knock, NO_ID, outcome } from './knock.js';
import { elsewhere, inGroups } from './tables.js';

const parts: Part[] = ['stranger', 'non-member', 'member', 'facilitator', 'administrator', 'organiser'];
const outsiders: Part[] = ['stranger', 'non-member', 'administrator'];

interface Stage {
  cast: Cast;
  ids: Record<string, string>;
  /** Makes everything as it was when the stage was set. */
  reset: () => Promise<void>;
}

describe.each(['private', 'public'] as const)('in a %s group', (visibility) => {
  let world: World;
  let stage: Stage;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    stage = await setStage(world, visibility);
  });
  afterAll(() => world.close());

  it.each(Object.entries(inGroups))('%s lets in those it should, and nobody else', async (route, row) => {
    const [inPrivate, inPublic, sent] = row;
    const welcome = visibility === 'private' ? inPrivate : inPublic;
    const { cast, ids, reset } = stage;
    await reset();
    const found: Record<string, string> = {};
    const learnt: Part[] = [];
    for (const part of parts) {
      const answer = await knock(cast[part], route, ids, sent);
      found[part] = outcome(route, answer);
      if (visibility === 'public' || found[part] !== 'out' || !outsiders.includes(part)) continue;
      const nothing = await knock(cast[part], route, {}, sent);
      if (withoutIds(answer, ids) !== withoutIds(nothing, {})) learnt.push(part);
    }
    expect(found).toEqual(
      Object.fromEntries(parts.map((part) => [part, welcome.includes(part) ? 'in' : 'out'])),
    );
    expect(learnt).toEqual([]);
  });
});

describe('what is put or deleted', () => {
  let world: World;
  let stage: Stage;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    stage = await setStage(world, 'public');
  });
  afterAll(() => world.close());

  const routes: [route: string, sent: object][] = [
    ...Object.entries(inGroups).map(([route, [, , sent = {}]]): [string, object] => [route, sent]),
    ...Object.entries(elsewhere).map(([route, [, sent = {}]]): [string, object] => [route, sent]),
  ];
  const ofTheGroup = routes.filter(([route]) =>
    /^(PUT|DELETE) .*:(group|event|occurrence|full|past|draft|date|series)Id/.test(route),
  );

  it.each(ofTheGroup)('changes nothing the second time: %s', async (route, sent) => {
    const { cast, ids, reset } = stage;
    await reset();
    const first = await knock(cast.organiser, route, ids, sent);
    const before = await rowsIn(world);
    const second = await knock(cast.organiser, route, ids, sent);
    expect(await rowsIn(world)).toEqual(before);
    expect(first.status).toBeLessThan(300);
    if (route.startsWith('PUT')) expect(second.status).toBe(first.status);
  });
});

/** All that a change can leave behind, apart from how names are sealed, which is never the same twice, from bells and from when someone pressed. */
async function rowsIn(world: World): Promise<Record<string, unknown>> {
  const tables = [
    'groups',
    'memberships',
    'events',
    'occurrences',
    'event_changes',
    'rsvps',
    'on_the_day',
    'host_letters',
    'mutes',
    'outbox',
  ];
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const rows = await world.database.query(
      `SELECT to_jsonb(it) - 'called_name_box' - 'rang_at' - 'marked_at' - 'subject_box' - 'words_box' - 'changed_at' AS row FROM ${table} it ORDER BY 1`,
    );
    found[table] = rows.map(({ row }: { row: unknown }) => row);
  }
  return found;
}

/** A group with its people, someone who asks to join, a meeting within the hour with a walk-in, and a draft. */
async function setStage(world: World, visibility: 'private' | 'public'): Promise<Stage> {
  const group = await given(world).group(await world.person('Olu'), {
    joining: 'approval',
    guests: 'code',
    attendance: 'count',
    rosterExport: true,
    agreement: 'What is said here stays here.',
  });
  const { client } = group.organiser;
  const path = `/api/v1/groups/${group.id}`;
  await given(world).member('Rae', group);
  await client.patch(path, { visibility });
  const cast = await castOf(world, group);
  await cast.member.put(`${path}/membership/greeting`);
  const ola = await world.person('Ola');
  await given(world).membership(ola, group, 'organiser');
  const link = { format: 'hybrid', meetingLink: 'https://meet.example.org/room' };
  const event = await given(world).event(group.organiser, group, { ...soon(), ...link });
  const series = await given(world).event(group.organiser, group, {
    startsLocal: wallTimeIn(8),
    repeats: { every: 'week', count: 3 },
  });
  await client.put(`/api/v1/events/${series.id}/standing-place`, {
    agreedVersion: 1,
    pause: { from: wallTimeIn(7).slice(0, 10), until: wallTimeIn(30).slice(0, 10) },
  });
  const draft = await client.post(`${path}/events`, {
    kind: 'talk',
    format: 'in person',
    title: 'Still a draft',
    startsLocal: wallTimeIn(9),
    durationMinutes: 60,
    area: 'Alfama',
  });
  const walkIn = await client.post(`/api/v1/occurrences/${event.id}/walk-ins`, { calledName: 'Wim' });
  const past = await given(world).event(group.organiser, group, soon());
  await world.database.query(
    `UPDATE occurrences SET starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' WHERE id = $1`,
    [past.occurrenceId],
  );
  const full = await given(world).event(group.organiser, group, { ...soon(), capacity: 1 });
  await client.post(`/api/v1/occurrences/${full.id}/walk-ins`, { calledName: 'Wim' });
  const waiting = await given(world).reply(ola, full, 'going', { agreedVersion: 1 });
  const [asking] = (await client.get(`${path}/members?state=requested`)).json.items;
  const { items } = (await client.get(`${path}/members`)).json;
  const third = (await client.get(`/api/v1/series/${series.view.series.id}/dates`)).json.items[2];
  const edited = await client.patch(`/api/v1/events/${third.id}/date`, { note: 'By the river' });
  const [{ importId, rowId }] = await world.database.query(
    `WITH file AS (INSERT INTO imports (id, group_id, person_id, state)
                   VALUES (gen_random_uuid(), $1, $2, 'read') RETURNING id)
     INSERT INTO import_rows (id, import_id, at, status, key, content)
     SELECT gen_random_uuid(), id, 1, 'new', '', '' FROM file RETURNING import_id AS "importId", id AS "rowId"`,
    [group.id, group.organiser.id],
  );
  const letter = await client.post(`${path}/letters`, {
    audience: 'members',
    subject: 'What to bring',
    words: 'A mat',
  });
  await client.post(`${path}/mailbox/codes`, { address: 'circle@example.org' });
  const [proof] = await world.database.query('SELECT id FROM mailbox_proofs');
  await world.database.query('DELETE FROM rate_limits');
  return {
    cast,
    reset: await rememberNow(world, Object.values(cast)),
    ids: {
      groupId: group.id,
      eventId: event.id,
      occurrenceId: event.id,
      fullId: full.id,
      pastId: past.id,
      waitingId: waiting.rsvpId,
      draftId: draft.json.id,
      dateId: series.id,
      editId: edited.json.hosting.undo.editId,
      seriesId: series.view.series.id,
      rsvpId: walkIn.json.rsvpId,
      memberId: items.find((it: { calledName: string }) => it.calledName === 'Mo').id,
      requestId: asking.id,
      importId,
      rowId,
      letterId: letter.json.id,
      mailboxCode: world.app.get(Mailboxes, { strict: false }).codeOf(proof.id),
    },
  };
}

/** What an answer says apart from the ids that its path named. */
function withoutIds(answer: { status: number; headers: Headers; text: string }, ids: Record<string, string>) {
  const said = `${answer.status} ${answer.headers.get('location')} ${answer.text}`;
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, NO_ID), said);
}
