import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { NotFound } from '../../../common/domain-error.js';
import { Installation } from '../../../installation/installation.js';
import { ListedDatesQueries } from '../../../listings/listed-dates.queries.js';
import { sendPolled } from '../../../listings/polled.js';
import { shownDates } from '../../../listings/shown-dates.js';
import { type Posted, text } from '../../forms.js';
import { IdInAddress } from '../../id-in-address.pipe.js';
import { EmbedDocument, type EmbedLook, embedTexts, embedThemes } from './embed.js';

const IN_NO_FRAME = "frame-ancestors 'none'";

@Controller('embed/groups/:groupId')
export class EmbedPages {
  constructor(
    private readonly installation: Installation,
    private readonly listed: ListedDatesQueries,
  ) {}

  /** The same for everyone, signed in or not: browsers show it in the sites that the organiser named. */
  @Get()
  async show(
    @Param('groupId', IdInAddress) groupId: string,
    @Query() query: Posted,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.listed.elsewhere(groupId);
    if (!group) throw new NotFound();
    const { baseUrl } = await this.installation.state();
    const page = <EmbedDocument shown={shownDates(group, baseUrl)} look={lookOf(query)} />;
    if (group.origins.length > 0) {
      const policy = String(reply.getHeader('content-security-policy'));
      const inFrames = policy.replace(IN_NO_FRAME, `frame-ancestors ${group.origins.join(' ')}`);
      void reply.header('content-security-policy', inFrames);
    }
    sendPolled(reply, { type: 'text/html; charset=utf-8', text: `<!doctype html>${renderToString(page)}` });
  }
}

/** What we do not know is left out: a site around it cannot be told what is wrong. */
function lookOf(query: Posted): EmbedLook {
  return {
    theme: embedThemes.find((it) => it === text(query, 'theme')),
    text: embedTexts.find((it) => it === text(query, 'text')),
  };
}
