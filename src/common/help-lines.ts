import { zoneToday } from './zone-names.js';

/** Someone to talk to, whatever the trouble is. Names are plain ones: letters and pages may be seen by others. */
export interface HelpLine {
  name: string;
  /** As people of the country dial and write it. */
  phone: string;
  /** Local time, `15:30–00:30`, every day; `null`: day and night. */
  hours: string | null;
  url: string;
  /** Where number and hours were read, and when. */
  source: string;
  verifiedOn: string;
}

/** Whom to call in one country: for danger to life, and to talk. */
export interface Help {
  country: string;
  emergency: string;
  lines: HelpLine[];
}

/** For every other country: a directory of free help lines, and how to reach an emergency service. */
export const ELSEWHERE = { name: 'findahelpline.com', url: 'https://findahelpline.com', emergency: '112' };

const READ_ON = '2026-11-22';

const samaritans: HelpLine = {
  name: 'Samaritans',
  phone: '116 123',
  hours: null,
  url: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
  source: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
  verifiedOn: READ_ON,
};

/** All the countries whose lines we know. */
export const helps: readonly Help[] = [
  { country: 'GB', emergency: '999', lines: [samaritans] },
  { country: 'IE', emergency: '112', lines: [samaritans] },
  {
    country: 'US',
    emergency: '911',
    lines: [
      {
        name: '988 Lifeline',
        phone: '988',
        hours: null,
        url: 'https://988lifeline.org',
        source: 'https://en.wikipedia.org/wiki/988_(telephone_number)',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'CA',
    emergency: '911',
    lines: [
      {
        name: '9-8-8 Helpline',
        phone: '988',
        hours: null,
        url: 'https://988.ca',
        source: 'https://988.ca/get-help/what-to-expect',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'DE',
    emergency: '112',
    lines: [
      {
        name: 'TelefonSeelsorge',
        phone: '0800 1110111',
        hours: null,
        url: 'https://www.telefonseelsorge.de',
        source: 'https://www.domradio.de/glossar/telefonseelsorge-0',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'AT',
    emergency: '112',
    lines: [
      {
        name: 'TelefonSeelsorge',
        phone: '142',
        hours: null,
        url: 'https://www.telefonseelsorge.at',
        source: 'https://ooe.orf.at/stories/3204589/',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'CH',
    emergency: '112',
    lines: [
      {
        name: 'Die Dargebotene Hand',
        phone: '143',
        hours: null,
        url: 'https://www.143.ch',
        source: 'https://de.wikipedia.org/wiki/Die_Dargebotene_Hand',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'PT',
    emergency: '112',
    lines: [
      {
        name: 'Linha 1411',
        phone: '1411',
        hours: null,
        url: 'https://www.sns24.gov.pt',
        source:
          'https://saudeonline.pt/sos-voz-amiga-em-jornada-de-48-horas-para-assinalar-dia-mundial-da-prevencao-do-suicidio',
        verifiedOn: READ_ON,
      },
      {
        name: 'SOS Voz Amiga',
        phone: '213 544 545',
        hours: '15:30–00:30',
        url: 'https://www.sosvozamiga.org',
        source:
          'https://www.rtp.pt/noticias/pais/sos-voz-amiga-associa-se-a-dia-mundial-da-prevencao-do-suicidio-com-jornada-continua-de-48-horas_n1682308',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'ES',
    emergency: '112',
    lines: [
      {
        name: 'Línea 024',
        phone: '024',
        hours: null,
        url: 'https://www.sanidad.gob.es/linea024/home.htm',
        source:
          'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'FR',
    emergency: '112',
    lines: [
      {
        name: 'Le 3114',
        phone: '3114',
        hours: null,
        url: 'https://3114.fr',
        source: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'NL',
    emergency: '112',
    lines: [
      {
        name: '113',
        phone: '113',
        hours: null,
        url: 'https://www.113.nl',
        source: 'https://www.113.nl/schoolopdracht',
        verifiedOn: READ_ON,
      },
    ],
  },
  {
    country: 'AU',
    emergency: '000',
    lines: [
      {
        name: 'Lifeline',
        phone: '13 11 14',
        hours: null,
        url: 'https://www.lifeline.org.au',
        source: 'https://www.suicidepreventionaust.org/october-member-of-the-month-lifeline/',
        verifiedOn: READ_ON,
      },
    ],
  },
];

const byCountry = new Map(helps.map((help) => [help.country, help]));
const byZone = new Map(
  helps.flatMap((help) => zonesOf(help.country).map((zone) => [zoneToday(zone), help] as const)),
);

/**
 * Whom someone can call where they are: by their time zone if it names a place, or else by the country given.
 * @returns `null` where we know no line for certain; see `ELSEWHERE`
 */
export function helpFor(timeZone: string | null, country: string | null): Help | null {
  const isPlace = timeZone?.includes('/') && !timeZone.startsWith('Etc/');
  if (isPlace) return byZone.get(zoneToday(timeZone!)) ?? null;
  return country ? (byCountry.get(country) ?? null) : null;
}

/** A property in Node 20, a method since: Intl Locale Info. */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as { timeZones?: string[]; getTimeZones?(): string[] };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
