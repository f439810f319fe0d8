import { describe } from '@jest/globals';
import pg from 'pg';
import { keepsItsLettersOn } from './faults.js';

describe('with its queue in PostgreSQL, the program', () => {
  keepsItsLettersOn(() => ({
    url: undefined,
    async stall(fleet) {
      const holder = new pg.Client(fleet.databaseUrl);
      await holder.connect();
      await holder.query('BEGIN; LOCK TABLE bullmq.job IN ACCESS EXCLUSIVE MODE');
      return () => holder.end();
    },
    async empty(fleet) {
      await fleet.database.query('TRUNCATE bullmq.job CASCADE');
    },
  }));
});
