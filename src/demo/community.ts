import type { Settings } from '../installation/installation.js';
import type { DemoGroup } from './demo-group.js';
import { calmWorkshops } from './groups/calm-workshops.js';
import { carersTable } from './groups/carers-table.js';
import { griefWalks } from './groups/grief-walks.js';
import { mindTheCity } from './groups/mind-the-city.js';
import { nightOwls } from './groups/night-owls.js';
import { tuesdayCircle } from './groups/tuesday-circle.js';

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

/** In this order each has its organiser. */
export const groups: DemoGroup[] = [
  tuesdayCircle,
  griefWalks,
  calmWorkshops,
  carersTable,
  nightOwls,
  mindTheCity,
];
