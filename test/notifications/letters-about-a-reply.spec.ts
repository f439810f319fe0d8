import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestEvent, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the letter after an answer', () => {
  let world: World;
  let olu: TestPerson;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    const group = await given(world).group(olu);
    event = await given(world).event(olu, group, {
      address: 'Rua da Paz 7',
      startsLocal: wallTimeIn(7, '19:00'),
    });
  });
  afterAll(() => world.close());

  it('says when and roughly where, and never the exact address', async () => {
    const ana = await given(world).member('Ana', event.group);
    await given(world).reply(ana, event);
    const letter = await world.mail.letterTo(ana.email);
    expect(letter.text).toContain('Hello Ana,');
    expect(letter.text).toContain('19:00 to 20:30 (Lisbon time)');
    expect(letter.text).toContain('Alfama, near the river');
    expect(letter.source + letter.text + letter.html).not.toContain('Rua da Paz');
  });
});
