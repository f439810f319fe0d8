import type { DemoGroup } from '../demo-group.js';

export const griefWalks: DemoGroup = {
  words: {
    name: 'Grief Walks',
    discreetName: 'Saturday walks',
    purpose: 'Walking together after a loss',
    forWhom: 'Anyone who misses someone',
    description: 'An easy hour along the water, at the pace of the slowest. You need not talk.',
    topics: ['grief', 'walking', 'outdoors'],
    visibility: 'public',
    joining: 'open',
    sensitive: true,
    guests: 'code',
    mostCompanions: 2,
    attendance: 'none',
    country: 'GB',
    calledName: 'Marit',
  },
  share: 0.2,
  series: [
    {
      words: {
        kind: 'social',
        format: 'in person',
        title: 'A walk along the harbour',
        discreetTitle: 'Saturday walk',
        description: 'We meet by the old crane and walk for an hour, whatever the weather.',
        durationMinutes: 75,
        area: 'Harbourside, by the old crane',
        address: 'Meet at the bench behind the crane, beside the blue bollards.',
        accessFacts: ['step-free', 'near public transport', 'companions welcome', 'assistance dogs welcome'],
        questions: [
          {
            kind: 'one of',
            text: 'How far would you like to walk?',
            choices: ['An hour', 'A little less'],
          },
          { kind: 'yes or no', text: 'Shall we bring a spare umbrella?' },
        ],
        recordings: 'We take one photo of the water, never of faces.',
      },
      weekday: 6,
      time: '10:30',
      everyWeeks: 1,
      usual: 8,
    },
  ],
};
