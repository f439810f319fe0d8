import type { DemoGroup } from '../demo-group.js';
import { SOFT_AGREEMENT } from './soft-agreement.js';

export const carersTable: DemoGroup = {
  words: {
    name: "The Carers' Table",
    discreetName: 'Thursday table',
    purpose: 'For those who look after someone with a mental illness',
    forWhom: 'Carers, partners, parents and friends',
    description: 'A long table, soup, and people who need no explanation.',
    topics: ['carers', 'family'],
    visibility: 'public',
    joining: 'approval',
    sensitive: true,
    guests: 'none',
    attendance: 'count',
    waitingRule: 'offer',
    agreement: SOFT_AGREEMENT,
    country: 'GB',
    calledName: 'Jo',
  },
  share: 0.12,
  series: [
    {
      words: {
        kind: 'support meeting',
        format: 'in person',
        title: 'Soup and company',
        discreetTitle: 'Thursday table',
        description: 'Soup is there from six. We eat first and talk afterwards.',
        durationMinutes: 120,
        capacity: 10,
        audience: 'members',
        area: 'Southville',
        address: 'Community kitchen, 3 North Lane, through the yard.',
        accessFacts: ['step-free', 'children welcome', 'quiet space'],
      },
      weekday: 4,
      time: '18:00',
      everyWeeks: 2,
      week: 0,
      usual: 7,
      waiting: 2,
    },
  ],
};
