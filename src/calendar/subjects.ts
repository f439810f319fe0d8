import { rowsOf, type Sql } from '../database/sql.js';
import { OPEN_GROUP, PUBLIC_GROUP } from '../groups/known-groups.js';
import { calendarColor } from './calendar-color.js';
import { type CalendarWish, keyOf, type OwnWording, type SubjectKind } from './calendar-wish.js';
import { madeFor } from './made-for.js';
import { sitePath } from './site-filters.js';

/** A calendar that there is, with what it says about itself. */
export interface Subject {
  wish: CalendarWish;
  /** As the calendar is called, in the wording of its reader. */
  name: string;
  wording: OwnWording;
  timeZone: string;
  /** Of its reader, or of the site. */
  language: string;
  color: string;
  /** Its own address, without the site's. `null`: the address is a secret. */
  source: string | null;
  /** What it stands on beside its events and its own words: for whom it may be seen, which holds at the next look. */
  standsOn: string;
}

type Row = Pick<Subject, 'name' | 'timeZone' | 'language' | 'standsOn'> & {
  id: string | null;
  discreet: boolean;
  groupId: string | null;
};

/** Names that give nothing away on a shared screen. */
const NEUTRAL: Record<'site' | 'person' | 'host', Record<string, string>> = {
  site: { en: 'What is on', de: 'Was stattfindet' },
  person: { en: 'My dates', de: 'Meine Termine' },
  host: { en: 'Dates I lead', de: 'Termine, die ich leite' },
};

const OF_PEOPLE = `SELECT p.id, '' AS name, false AS discreet, p.time_zone AS "timeZone", p.language, NULL AS "groupId",
    coalesce((SELECT string_agg(m.group_id || m.state || m.role, ' ' ORDER BY m.group_id) FROM memberships m
              WHERE m.person_id = p.id), '') AS "standsOn"
  FROM people p WHERE p.id = ANY($1)`;

const SUBJECTS: Record<SubjectKind, string> = {
  // Whatever a group says about itself here decides whether its events are found, and in which words.
  site: `SELECT NULL::uuid AS id, '' AS name, false AS discreet, i.time_zone AS "timeZone", i.language, NULL AS "groupId",
           coalesce((SELECT md5(string_agg(concat_ws(' ', g.id, g.sensitive, g.country, g.topics), ',' ORDER BY g.id))
                     FROM groups g WHERE ${PUBLIC_GROUP}), '') AS "standsOn"
         FROM installation i WHERE $1::uuid[] IS NOT NULL`,
  group: `SELECT g.id, CASE WHEN g.sensitive THEN g.discreet_name ELSE g.name END AS name, g.sensitive AS discreet,
            g.time_zone AS "timeZone", g.language, g.id AS "groupId", '' AS "standsOn"
          FROM groups g WHERE g.id = ANY($1) AND ${OPEN_GROUP}`,
  event: `SELECT e.id, CASE WHEN g.sensitive THEN e.discreet_title ELSE e.title END AS name, g.sensitive AS discreet,
            e.time_zone AS "timeZone", e.language, g.id AS "groupId", '' AS "standsOn"
          FROM events e JOIN groups g ON g.id = e.group_id
          WHERE e.id = ANY($1) AND e.published_at IS NOT NULL AND ${OPEN_GROUP}`,
  person: OF_PEOPLE,
  host: OF_PEOPLE,
};

/** Those of the calendars of one kind that there are and that may be seen. */
export async function findSubjects(sql: Sql, kind: SubjectKind, wishes: CalendarWish[]): Promise<Subject[]> {
  const rows = await rowsOf<Row>(sql, SUBJECTS[kind], [wishes.map(({ id }) => id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wishes.flatMap((wish) => {
    const row = byId.get(wish.id);
    return row ? [subjectOf(wish, row)] : [];
  });
}

function subjectOf(wish: CalendarWish, row: Row): Subject {
  const { timeZone, language, standsOn, groupId } = row;
  const color = calendarColor(groupId ?? `${wish.kind} ${wish.id}`);
  const shared = { wish, timeZone, language, standsOn, color };
  switch (wish.kind) {
    case 'site':
      return {
        ...shared,
        name: neutral('site', language),
        wording: 'discreet',
        source: sitePath(wish.options),
      };
    case 'person':
    case 'host':
      return { ...shared, name: neutral(wish.kind, language), wording: wish.options.wording, source: null };
    default: {
      const source = `/feeds/${wish.kind}s/${wish.id}.ics`;
      return { ...shared, name: row.name, wording: row.discreet ? 'discreet' : 'full', source };
    }
  }
}

function neutral(kind: 'site' | 'person' | 'host', language: string): string {
  return NEUTRAL[kind][language] ?? NEUTRAL[kind]['en']!;
}

/** What a subject's document stands on beside its events. */
export function documentMadeFor(subject: Subject, baseUrl: string): string {
  const { wish, name, wording, timeZone, language, standsOn } = subject;
  return madeFor(baseUrl, keyOf(wish), name, wording, timeZone, language, standsOn);
}
