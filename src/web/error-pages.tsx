import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Pages } from './pages.js';

interface Refusal {
  title: string;
  status: number;
  detail: string;
}

/** The page a browser sees when something was refused or broke. */
@Injectable()
export class ErrorPages {
  constructor(private readonly pages: Pages) {}

  async send(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<void> {
    await this.pages.send(
      request,
      reply,
      { title: refusal.title, status: refusal.status },
      <section>
        <h1>{refusal.title}</h1>
        <p>{refusal.detail}</p>
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </section>,
    );
  }
}
