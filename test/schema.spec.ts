import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from './support/world.js';

const FOLDER = 'src/database/migrations';
/** What each migration was when it was merged. */
const MERGED: Record<string, string> = {
  '0001-foundation.ts': 'e834028567431684d9b0bfeb6fc5f096640a1346f84ce82c95e8728ba2109d73',
  '0002-asking-again.ts': '098e5924ddfb10644fb805e1d4197afb185a53439243c45a12b35438a9ccde87',
  '0003-stopped-wishes.ts': '6a9c1c62268249fbd6703caedd0527ca0e14f83cee3a81d57f3297323afc002d',
  '0004-perhaps-sent.ts': '43181168cd056ca61b2f5de92c920e754736a19f841e761aec1b39ab56c16b67',
  '0005-guest-replies-found.ts': 'bdf909096f337d567c54633320ffa981b493f378b1fe9ee7a29701a83ff66cae',
  '0006-no-index-of-askers.ts': '1d5c4f8ca2937904fbdcab07a6c72b532e5c2ccc3ed1e19c97ad9c07b2273a58',
  '0007-series.ts': '2e7040fb165624786e5a60047bd5b724d68fd63e980bbf810f97456dd2438b02',
  '0008-leaders.ts': '44c8e51da3d00f528377af7306ceb35630d3a53c4632bcd5d5a8b9f145111135',
  '0009-undoing-edits.ts': '3defea0f2b6d249196ccbc60520199f007a1b8419667e01d26fa060a0d7ca2d8',
  '0010-feeds.ts': '3ea861d0fd0208a90ee267fc5b4cca61089408c299411d032df55facbb77a8a1',
  '0012-listings.ts': '44dcb4bb6e619b801094b24d33ecab95c2110fe01059d627460d7d73bea9fc75',
  '0011-all-day.ts': '71f9e28f0612fbe309c27ef6c7689994e0b8a3ce8d7178e33c6ae3a2ebbf1f90',
  '0013-imports.ts': '2539da586b45dd12ae69d00dfcfccdce0c530113b8a4ffaba362a3f867f70aae',
  '0014-moved-clocks.ts': '8811b0e30a8031ccf7b5ebf8db038e6dfa8ff46f66df84e84f82af4d89f8f7b1',
  '0015-places.ts': 'a6de106536eaa806f5a26d1575eae679bb64715aa97643f63a4e9be989785f07',
  '0017-on-the-day.ts': '8aac9198e5de871403f5274ac732cfbaafc12525596777b2e2cc3aefb28ce64a',
  '0016-what-people-say.ts': '62efec70027720b9e923fbcc0003f32e44fc367234680c1fe502bcedf88bd691',
  '0019-standing-places.ts': '0ed6906e181cb879d77888cdcd187dc07643fda00f59f808b4c384a78c4d1bfe',
  '0020-kept-answers.ts': 'dd4469aebffbc1a1f022188092b683b86f0ac2cf7cb51bfaa848c50cb6ebbc9c',
  '0021-what-regulars-say.ts': '612561044798bf7d8134f2dc766123e170fbd8f3dd31feafb2c755320da10f3d',
  '0018-letters-that-come-back.ts': '969446238a25658957097e3c8186239cd6a85bd9da1b8731cea1c86e35c2b994',
  '0022-seated-beyond.ts': '4b778f535051c3653b67763ad22763a98edeb6537916f9286af3f7b0fc9ec8b3',
  '0023-words-to-forget.ts': '21e90721fbdae8bbbe7e71a45d18dbeeb957c1b2421ea18a494b0b987318270d',
  '0024-reminder-wishes.ts': '1c70c4a2c435797bb61d8d61238110be8c1c0ca978cea2e6d3675e5ea9185563',
  '0027-delivery.ts': '7908821ce97043f7e326582594706f13a06771d99338c14bdfb02246165ad460',
  '0030-digests.ts': '83a3bbfc99c9f140777a0e2abc18909e2c338fd78b889ae0065c0c49669e529a',
  '0031-full-dates.ts': '6b7452210ee23f21fe713bc84cfb90e2f14ddf19c62127b7163884ccc03321c7',
  '0034-day-rosters.ts': '2defe9e3ceacdd9860ee075bb02d2faf43f52e6d97861411f9936dfd5da72771',
  '0035-stopped-addresses.ts': 'e053beeaabe54f7f9adf014d81d82792ac6a70fc81a5024df261aadc557ac3cf',
  '0036-sender-names.ts': 'e9d03b489dcd8e880a5862c04fd60c63c8c82a50587b6a3885b5896c526b6a5e',
  '0032-other-meetings.ts': 'f58b228dbe3c60dadfe29bb114bb1d18b84c930155542740c9710a8a735c02bc',
  '0033-host-letters.ts': '9f826b91fa5223ae098e2e2df23c8f7cd663d3cff8d9a767d581117f4af7f799',
  '0038-letter-words.ts': 'd43113fc8d415f7ceffbf7ce46e2cd3377cbcbd6f816b4a1cbbdb1f0eb076542',
  '0039-web-push.ts': '8951335f5651a3512654346fabc7324e3c6570b175585ccacb96a68254d84d06',
  '0040-channel-proofs.ts': 'b68662e89c01a9d61b7885018785843941e1d2d168d7a5e1bd51a792fff3e994',
  '0043-notes-of-groups.ts': 'ff22f7c7f7f457892b819afe3707552725427ec30679aff08a3dbbb2c689d9cf',
  '0044-group-mailboxes.ts': '09d1d8c1c706ba5e2e34a7c08767a717c1af6522fa6e776a237f0ff545caa76d',
  '0045-kept-in-line.ts': 'd5e0db0fdfd24cb0e17b9b43259c4e456c6148dbf83607689776858851cfc692',
  '0046-room-for-marks.ts': '49a54ac9d85a04f4612b5d0af5d178b1dd0398acba821504112e2a81ef910bf1',
  '0047-due-when-awake.ts': 'ff504aa6a805ea9a6ac4ce7a78be5d7d91d2857b8a9f79a4ff8e0be5ef667de8',
  '0049-discreet-everywhere.ts': '85d0494208e133d78dac77758aef38fa503317919e0d93a3baca27d815cfa97f',
  '0050-domain-turns.ts': '86e302b34621c71ed44e5cfb83af3a42a654f9628dc2735db4d31ad0326539c6',
  '0051-folded-words.ts': '0bdf9c32f9d7565f42a3cd35f38c1e7ed4fa4fe61ab38fdddf7b836391da7b30',
  '0052-news-and-digests-found.ts': '6e229640096860c69d25c9a299007f99c9b1ff137ad602e71d5a78845f9c56e7',
  '0053-who-named-a-mailbox.ts': '0a8cabba451cfffd92ec868f29af0706697bf3be88314fbf5eb1ad4d1cadf9f8',
};

describe('a merged migration', () => {
  it('stays as it is; what it lacks is written into a new one, whose hash is added here', () => {
    const found = readdirSync(FOLDER).map((name) => {
      const hash = createHash('sha256').update(readFileSync(`${FOLDER}/${name}`));
      return [name, hash.digest('hex')];
    });
    expect(Object.fromEntries(found)).toEqual(MERGED);
  });
});

describe('the schema', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  it('is what the entities say it is', async () => {
    expect(world.database.entityMetadatas.length).toBeGreaterThan(0);
    const differences = await world.database.driver.createSchemaBuilder().log();
    expect(differences.upQueries.map((difference) => difference.query)).toEqual([]);
  });

  it('keeps what people chose when a switch of theirs gets a third position', async () => {
    const isDone = async () =>
      (await world.database.query("SELECT FROM migrations WHERE name ~ '^DiscreetEverywhere'")).length > 0;
    while (await isDone()) await world.database.undoLastMigration();
    await world.database.query(
      `INSERT INTO people (id, email_box, email_index, language, time_zone, discreet, created_at)
       SELECT gen_random_uuid(), '', decode(md5(chosen::text), 'hex'), 'en', 'UTC', chosen, now()
       FROM unnest(ARRAY[true, false]) AS chosen`,
    );
    await world.database.runMigrations();
    const chosen = await world.database.query('SELECT discreet FROM people ORDER BY 1');
    await world.database.query('DELETE FROM people');
    expect(chosen).toEqual([{ discreet: 'nowhere' }, { discreet: 'where-sensitive' }]);
  });

  it('can be taken back, migration by migration, and made again', async () => {
    const applied = world.database.migrations.length;
    for (let step = 0; step < applied; step++) await world.database.undoLastMigration();
    const [{ count }] = await world.database.query(
      `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    expect(count).toBe(0);
    expect(await world.database.runMigrations()).toHaveLength(applied);
  });
});
