import { ar } from './cities/ar.js';
import { de } from './cities/de.js';
import { es } from './cities/es.js';
import { fr } from './cities/fr.js';
import type { Language } from './languages.js';

/** Runtimes keep the names that zones had when they were first listed; these are called otherwise today. */
const TODAY: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Cities whose names need more than what a zone's name may hold. */
const CITIES: Record<string, string> = {
  Asuncion: 'Asunción',
  Bogota: 'Bogotá',
  Chisinau: 'Chișinău',
  'Ho Chi Minh': 'Ho Chi Minh City',
  'Sao Paulo': 'São Paulo',
  'St Johns': 'St John’s',
  Tirane: 'Tirana',
};

/** An IANA zone by the name that people use today; one name for all the names of a zone. */
export function zoneToday(zone: string): string {
  return TODAY[zone] ?? zone;
}

const citiesIn: Record<Exclude<Language, 'en'>, Record<string, string>> = { de, es, fr, ar };

/** How people call an IANA zone: `America/Argentina/Buenos_Aires` is "Buenos Aires". */
export function zoneName(zone: string, language: Language = 'en'): string {
  const plain = zoneToday(zone).split('/').at(-1)!.replaceAll('_', ' ');
  const city = CITIES[plain] ?? plain;
  return language === 'en' ? city : (citiesIn[language][city] ?? city);
}
