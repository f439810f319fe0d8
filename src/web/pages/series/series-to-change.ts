import type { FastifyReply } from 'fastify';
import { EventIsCancelled } from '../../../events/events.errors.js';
import { SeriesIsDraft } from '../../../events/series/series.errors.js';
import type { SeriesQueries, SeriesView } from '../../../events/series/series.queries.js';
import { OrganisersOnly } from '../../../groups/groups.errors.js';
import type { Viewer } from '../../../people/viewer.js';
import { type FormState, statusOf } from '../../forms.js';
import { eventTitle } from '../../tab-titles.js';

/** Who asks, about which series, and where the answer goes. */
export interface AskedOfSeries {
  seriesId: string;
  viewer: Viewer;
  reply: FastifyReply;
}

/** @throws NotFound, OrganisersOnly, EventIsCancelled, SeriesIsDraft */
export async function seriesToChange(
  queries: SeriesQueries,
  { seriesId, viewer }: AskedOfSeries,
): Promise<SeriesView> {
  const series = await queries.read(seriesId, viewer.personId);
  if (!series.hosting?.mayChange) throw new OrganisersOnly();
  if (series.state === 'cancelled') throw new EventIsCancelled();
  if (series.state === 'draft') throw new SeriesIsDraft();
  return series;
}

/** Of a page that only those see who may change the series. */
export function changePageInfo(series: SeriesView, form: FormState) {
  return { title: eventTitle(series), status: statusOf(form), unlisted: true };
}
