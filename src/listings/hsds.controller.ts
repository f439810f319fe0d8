import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../common/domain-error.js';
import { Installation } from '../installation/installation.js';
import { HsdsPageQuery, HsdsServicesQuery } from './hsds.bodies.js';
import {
  type HsdsBasicService,
  hsdsBasicService,
  hsdsLocationId,
  type HsdsListedServiceAtLocation,
  type HsdsOrganization,
  hsdsOrganization,
  type HsdsService,
  hsdsService,
  hsdsServiceAtLocations,
} from './hsds.js';
import { sendPolledJson } from './polled.js';
import { RegularMeetingsQueries } from './regular-meetings.queries.js';

interface HsdsPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
}

/** The API of the Human Services Data Specification 3.0, for directories: groups whose organisers want to be found. */
@Controller('api/v1/hsds')
export class HsdsController {
  constructor(
    private readonly installation: Installation,
    private readonly meetings: RegularMeetingsQueries,
  ) {}

  /** Which version of the Human Services Data Specification this is, for directories of services. */
  @Get()
  async about(
    @Res() reply: FastifyReply,
  ): Promise<{ version: string; profile: string; openapi_url: string }> {
    const { baseUrl } = await this.installation.state();
    return sendPolledJson(reply, {
      version: '3.0',
      profile: 'https://docs.openreferral.org/en/v3.0.0/hsds/',
      openapi_url: `${baseUrl}/api/openapi.json`,
    });
  }

  /** Groups that are in directories, by name. */
  @Get('services')
  async services(
    @Query() query: HsdsServicesQuery,
    @Res() reply: FastifyReply,
  ): Promise<HsdsPage & { contents: (HsdsBasicService | HsdsService)[] }> {
    const site = await this.installation.state();
    const isElsewhere = query.organization_id && query.organization_id !== hsdsOrganization(site).id;
    const { total, groups } = isElsewhere ? { total: 0, groups: [] } : await this.page(query);
    const contents = groups.map((group) =>
      query.full === 'true' ? hsdsService(group, site) : hsdsBasicService(group, site),
    );
    return sendPolledJson(reply, { ...pageOf(query, total, contents.length), contents });
  }

  /** One group with its schedules, places and languages. */
  @Get('services/:groupId')
  async service(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res() reply: FastifyReply,
  ): Promise<HsdsService> {
    const { groups } = await this.meetings.groupsInDirectories({ ids: [groupId], limit: 1, offset: 0 });
    const [group] = groups;
    if (!group) throw new NotFound();
    return sendPolledJson(reply, hsdsService(group, await this.installation.state()));
  }

  /** The community itself: all its groups are services of it. */
  @Get('organizations')
  async organizations(
    @Query() query: HsdsPageQuery,
    @Res() reply: FastifyReply,
  ): Promise<HsdsPage & { contents: HsdsOrganization[] }> {
    const all = [hsdsOrganization(await this.installation.state())];
    const contents = query.page === 1 ? all : [];
    return sendPolledJson(reply, { ...pageOf(query, all.length, contents.length), contents });
  }

  @Get('organizations/:organizationId')
  async organization(
    @Param('organizationId', ParseUUIDPipe) organizationId: string,
    @Res() reply: FastifyReply,
  ): Promise<HsdsOrganization> {
    const organization = hsdsOrganization(await this.installation.state());
    if (organization.id !== organizationId) throw new NotFound();
    return sendPolledJson(reply, organization);
  }

  /** Where the groups meet: each part of town once, and online. */
  @Get('service_at_locations')
  async serviceAtLocations(
    @Query() query: HsdsPageQuery,
    @Res() reply: FastifyReply,
  ): Promise<HsdsPage & { contents: HsdsListedServiceAtLocation[] }> {
    const site = await this.installation.state();
    const { total, places } = await this.meetings.placesInDirectories(pagingOf(query));
    const ids = [...new Set(places.map(({ groupId }) => groupId))];
    const { groups } = await this.meetings.groupsInDirectories({ ids, limit: ids.length, offset: 0 });
    const named = new Set(places.map(({ groupId, area }) => hsdsLocationId(groupId, area)));
    const contents = groups.flatMap((group) => {
      const service = hsdsBasicService(group, site);
      const here = hsdsServiceAtLocations(group, site).filter((it) => named.has(it.location_id));
      return here.map((it) => ({ ...it, service }));
    });
    return sendPolledJson(reply, { ...pageOf(query, total, contents.length), contents });
  }

  private page(query: HsdsPageQuery & { search?: string }) {
    return this.meetings.groupsInDirectories({
      search: query.search,
      ...pagingOf(query),
    });
  }
}

function pagingOf({ page, per_page }: HsdsPageQuery): { limit: number; offset: number } {
  return { limit: per_page, offset: (page - 1) * per_page };
}

function pageOf({ page, per_page }: HsdsPageQuery, total: number, size: number): HsdsPage {
  const pages = Math.max(1, Math.ceil(total / per_page));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size,
    first_page: page === 1,
    last_page: page >= pages,
    empty: size === 0,
  };
}
