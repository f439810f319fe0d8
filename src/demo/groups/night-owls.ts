import type { DemoGroup } from '../demo-group.js';

export const nightOwls: DemoGroup = {
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
};
