import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Pages } from './pages.js';

@Controller()
export class HomeController {
  constructor(private readonly pages: Pages) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.send(request, reply, { title: 'Gatherwell' }, <h1>What is on</h1>);
  }
}
