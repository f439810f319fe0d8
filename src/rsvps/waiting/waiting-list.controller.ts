import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { PageQuery } from '../../common/page.js';
import { SignedIn, type Viewer } from '../../people/viewer.js';
import { ChangePlaces } from './change-places.js';
import type { DatePlaces } from './date-places.js';
import { ReorderWaitingList } from './reorder-waiting-list.js';
import { PlacesBody, WaitingOrderBody } from './waiting-list.bodies.js';
import { type WaitingList, WaitingListQueries } from './waiting-list.queries.js';

@Controller('api/v1/occurrences/:occurrenceId')
export class WaitingListController {
  constructor(
    private readonly waitingList: WaitingListQueries,
    private readonly reorderWaitingList: ReorderWaitingList,
    private readonly changePlaces: ChangePlaces,
  ) {}

  /** For hosts: who waits, in order, and to whom a place is offered until when. */
  @Get('waitlist')
  list(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Query() query: PageQuery,
  ): Promise<WaitingList> {
    return this.waitingList.list(eventId, viewer.personId, query);
  }

  /** For hosts: moves one who waits. Organisers can read why. */
  @Put('waitlist/order')
  @HttpCode(204)
  async order(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: WaitingOrderBody,
  ): Promise<void> {
    await this.reorderWaitingList.run({ eventId, hostId: viewer.personId, ...body });
  }

  /** For hosts: the places of a date in numbers. */
  @Get('places')
  places(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
  ): Promise<DatePlaces> {
    return this.waitingList.places(eventId, viewer.personId);
  }

  /** For hosts: holds places back, gives some beyond the number, closes the waiting list. Nobody loses a place by it. */
  @Put('places')
  async change(
    @SignedIn() viewer: Viewer,
    @Param('occurrenceId', ParseUUIDPipe) eventId: string,
    @Body() body: PlacesBody,
  ): Promise<DatePlaces> {
    const { places } = await this.changePlaces.run({ eventId, hostId: viewer.personId, wish: body });
    return places;
  }
}
