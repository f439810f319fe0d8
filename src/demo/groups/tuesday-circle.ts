import type { DemoGroup } from '../demo-group.js';
import { SOFT_AGREEMENT } from './soft-agreement.js';

export const tuesdayCircle: DemoGroup = {
  words: {
    name: 'Tuesday Circle',
    discreetName: 'Tuesday meeting',
    purpose: 'A peer group for anxiety and low mood',
    forWhom: 'Peers only, from 18',
    description:
      'We are people who know anxiety and low mood from the inside. Nobody here is a therapist.\n\n' +
      'The first half hour is a round, and **passing is always fine**. Then we talk about what came up, or sit with tea.',
    topics: ['anxiety', 'low mood', 'peer support'],
    visibility: 'public',
    joining: 'open',
    sensitive: true,
    guests: 'address',
    attendance: 'count',
    agreement: SOFT_AGREEMENT,
    whatToExpect:
      'We sit in a circle of chairs, about ten of us. Someone meets you at the door and shows you round.\n\n' +
      'You can pass in every round, and leave whenever you like.',
    country: 'GB',
    calledName: 'Olu',
  },
  share: 0.25,
  series: [
    {
      words: {
        kind: 'support meeting',
        format: 'in person',
        title: 'Tuesday Circle',
        discreetTitle: 'Tuesday meeting',
        description: 'Come as you are. The door is open from a quarter to seven, and tea is on.',
        durationMinutes: 90,
        capacity: 12,
        area: 'Bedminster, near the library',
        address: 'The Garden Room, 14 Cannon Street, second door on the left. Ring "Meeting".',
        accessFacts: ['step-free', 'accessible toilet', 'quiet space', 'just listening fine'],
        questions: [
          { kind: 'one of', text: 'What would you like to drink?', choices: ['Tea', 'Coffee', 'Water'] },
          { kind: 'yes or no', text: 'Would a seat near the door help you?' },
        ],
      },
      weekday: 2,
      time: '19:00',
      everyWeeks: 1,
      usual: 10,
      regulars: 4,
      waiting: 3,
    },
  ],
};
