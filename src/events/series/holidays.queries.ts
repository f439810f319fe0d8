import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InvalidInput } from '../../common/domain-error.js';
import type { Language } from '../../common/languages.js';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import { OrganisersOnly } from '../../groups/groups.errors.js';
import { holidayRegions, type HolidayRegion, publicHolidays } from './public-holidays.js';
import { SeriesQueries } from './series.queries.js';
import { refusals } from '../../common/refusals/refusals.js';

/** A coming date of a series that falls on a public holiday. */
export interface DateOnHoliday {
  id: string;
  /** On the clocks of the series. */
  startsLocal: string;
  /** What the day is called, in English. */
  holiday: string;
}

export interface DatesOnHolidays {
  /** The group's, ISO 3166-1 alpha-2. */
  country: string;
  /** Where some of its holidays are kept and others are not. */
  regions: HolidayRegion[];
  /** `null`: only what the whole country keeps. */
  region: string | null;
  dates: DateOnHoliday[];
}

@Injectable()
export class HolidaysQueries {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly series: SeriesQueries,
  ) {}

  /**
   * Which of the dates that are laid out (18 months) fall on public holidays of the group's country.
   * @param language in which holidays are named, where that is known
   * @throws NotFound, OrganisersOnly, InvalidInput
   */
  async of(
    seriesId: string,
    personId: string,
    region: string | null,
    language: Language = 'en',
  ): Promise<DatesOnHolidays> {
    const { hosting, group } = await this.series.read(seriesId, personId);
    if (!hosting?.mayChange) throw new OrganisersOnly();
    const { country } = group;
    const regions = await holidayRegions(country);
    if (region !== null && !regions.some(({ code }) => code === region)) {
      throw InvalidInput.at('region', refusals.series.region);
    }
    const coming = await rowsOf<Omit<DateOnHoliday, 'holiday'>>(
      this.database,
      `SELECT id, starts_local AS "startsLocal" FROM occurrences
       WHERE event_id = $1 AND state = 'on' AND starts_at > $2 ORDER BY starts_at, id`,
      [seriesId, toDate(this.clock.now())],
    );
    const years = coming.map(({ startsLocal }) => Number(startsLocal.slice(0, 4)));
    const holidays = await publicHolidays(country, region, years, language);
    const dates = coming.flatMap((date) => {
      const holiday = holidays.get(date.startsLocal.slice(0, 10));
      return holiday === undefined ? [] : [{ ...date, holiday }];
    });
    return { country, regions, region, dates };
  }
}
