import type { EventWords } from '../events/events.bodies.js';
import type { NewGroupBody } from '../groups/groups.bodies.js';
import type { Settings } from '../installation/installation.js';

export const ZONE = 'Europe/London';

export const settings: Omit<Settings, 'baseUrl'> = {
  communityName: 'Harbourside',
  senderName: 'Harbourside',
  senderAddress: 'hello@harbourside.example',
  country: 'GB',
  timeZone: ZONE,
  language: 'en',
  groupStarters: 'anyone',
};

/** A meeting that comes again and again. */
export interface Series {
  words: Omit<EventWords, 'startsLocal'>;
  /** 1 is Monday. */
  weekday: number;
  time: string;
  everyWeeks: 1 | 2;
  /** For every second week: which one. */
  week?: 0 | 1;
  /** Each time is an event of its own, as of a group that plans from one to the next. */
  oneByOne?: true;
  /** How many usually come. */
  usual: number;
}

export interface DemoGroup {
  words: NewGroupBody;
  /** The part of the crowd that belongs to it, from 0 to 1. */
  share: number;
  series: Series[];
}

const SOFT_AGREEMENT =
  'What is said here stays here.\n\nWe speak for ourselves, we do not give advice unless we are asked, and anyone may just listen.';

export const groups: DemoGroup[] = [
  {
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
        },
        weekday: 2,
        time: '19:00',
        everyWeeks: 1,
        usual: 10,
      },
    ],
  },
  {
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
          accessFacts: [
            'step-free',
            'near public transport',
            'companions welcome',
            'assistance dogs welcome',
          ],
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
  },
  {
    words: {
      name: 'Calm Workshops',
      purpose: 'Small skills for hard days, taught by people who use them',
      forWhom: 'Everyone is welcome',
      description: 'Evenings where you learn **one** thing and take it home. Nobody has to share anything.',
      topics: ['sleep', 'breathing', 'skills'],
      visibility: 'public',
      joining: 'open',
      sensitive: false,
      guests: 'address',
      attendance: 'count',
      country: 'GB',
      calledName: 'Priya',
    },
    share: 0.35,
    series: [
      {
        words: {
          kind: 'workshop',
          format: 'hybrid',
          title: 'Breathing when it is loud',
          description: 'Three ways to breathe that work on a bus, in a queue and at three in the morning.',
          durationMinutes: 90,
          capacity: 20,
          area: 'Central Library, and online',
          address: 'Central Library, meeting room 2, third floor. The lift is left of the entrance.',
          meetingLink: 'https://meet.example.org/breathing',
          accessFacts: ['step-free', 'captions', 'hearing loop', 'camera-off fine'],
        },
        weekday: 3,
        time: '18:30',
        everyWeeks: 2,
        week: 0,
        usual: 13,
      },
      {
        words: {
          kind: 'workshop',
          format: 'online',
          title: 'Sleep that holds',
          description: 'What helps when sleep does not come, and what only looks as if it did.',
          durationMinutes: 60,
          capacity: 30,
          area: 'Online',
          meetingLink: 'https://meet.example.org/sleep',
          accessFacts: ['captions', 'camera-off fine', 'just listening fine'],
        },
        weekday: 3,
        time: '18:30',
        everyWeeks: 2,
        week: 1,
        usual: 11,
      },
    ],
  },
  {
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
      },
    ],
  },
  {
    words: {
      name: 'Night Owls 18 to 25',
      discreetName: 'Sunday evening',
      purpose: 'An online evening for young people who lie awake',
      forWhom: 'From 18 to 25',
      description: 'Cameras off is the normal thing here. Type, talk, or be there.',
      topics: ['young people', 'online', 'loneliness'],
      visibility: 'unlisted',
      joining: 'invitation',
      sensitive: true,
      guests: 'none',
      attendance: 'none',
      country: 'GB',
      calledName: 'Kit',
    },
    share: 0.15,
    series: [
      {
        words: {
          kind: 'support meeting',
          format: 'online',
          title: 'Night Owls',
          discreetTitle: 'Sunday evening',
          description: 'One hour, one theme, and the chat stays open a little longer.',
          durationMinutes: 60,
          capacity: 16,
          audience: 'members',
          area: 'Online',
          meetingLink: 'https://meet.example.org/owls',
          accessFacts: ['captions', 'camera-off fine', 'just listening fine'],
        },
        weekday: 7,
        time: '21:00',
        everyWeeks: 1,
        usual: 9,
      },
    ],
  },
  {
    words: {
      name: 'Mind the City',
      purpose: 'Talks and campaigns for a city where people can say how they are',
      forWhom: 'Everyone who wants to help',
      description: 'Talks you can bring a neighbour to, and afternoons when we go out and do something.',
      topics: ['campaign', 'talks', 'volunteers'],
      visibility: 'public',
      joining: 'open',
      sensitive: false,
      guests: 'address',
      attendance: 'count',
      country: 'GB',
      calledName: 'Hannah',
    },
    share: 0.3,
    series: [
      {
        words: {
          kind: 'talk',
          format: 'hybrid',
          title: 'How to listen to someone who is not fine',
          description: 'A talk with time for questions, by people who take calls at night.',
          durationMinutes: 75,
          capacity: 80,
          area: 'City Hall, and online',
          address: 'City Hall, Lantern Room, first floor.',
          meetingLink: 'https://meet.example.org/listen',
          accessFacts: ['step-free', 'sign language', 'captions', 'hearing loop'],
        },
        weekday: 5,
        time: '18:30',
        everyWeeks: 2,
        week: 1,
        oneByOne: true,
        usual: 22,
      },
      {
        words: {
          kind: 'campaign',
          format: 'in person',
          title: 'A bench to talk on',
          description: 'We sit on four benches in town with a flask and a sign that says: sit with us.',
          durationMinutes: 180,
          area: 'Queen Square',
          accessFacts: ['step-free', 'near public transport', 'children welcome'],
        },
        weekday: 7,
        time: '13:00',
        everyWeeks: 2,
        week: 0,
        oneByOne: true,
        usual: 9,
      },
    ],
  },
];
