import { partRules } from '../../common/reminder-rules.js';
import type { EventWords } from '../../events/events.bodies.js';
import { columns, type ColumnName, NO_REMINDERS, PLAIN_FACTS } from './csv-columns.js';
import type { Cells, Row } from './csv-rows.js';
import type { DateOrder } from './csv-times.js';
import { BadCell, list, wholeNumber } from './csv-values.js';
import { type CsvContext, momentOf, timesOf } from './csv-when.js';
import { type FoundEvent, keyOf, namedBy } from './found-event.js';
import { type SortedWords, sortWords, titleOf } from './told-words.js';

/** An event as a row tells it, its first date included; in words of its own where it cannot come in. */
export function csvEvent({ line, cells }: Row, context: CsvContext): FoundEvent {
  const messages: string[] = [];
  const title = titleOf(cells.title ?? '');
  const named = cells.id
    ? namedBy(cells.id)
    : {
        key: keyOf('row', title, cells.starts ?? '', cells.startTime ?? '', cells.timeZone ?? ''),
        ownId: null,
      };
  const found = { line, ...named, content: keyOf(JSON.stringify(cells)), title };
  try {
    if (title === '') throw new BadCell('It has no title. Please write one.');
    const words: Partial<EventWords> = {
      kind: 'support meeting',
      ...wordsOf(cells, messages),
      ...timesOf(cells, context, messages),
      ...factsOf(cells, context.order),
    };
    return { ...found, words: words as EventWords, messages };
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    return { ...found, words: null, messages: [error.message] };
  }
}

function wordsOf(cells: Cells, messages: string[]): SortedWords {
  const { title = '', description = '', location = '', area, address, link } = cells;
  return sortWords({ title, description, location, calls: [], area, address, link }, messages);
}

function factsOf(cells: Cells, order: DateOrder | null): Partial<EventWords> {
  const plain = Object.entries(PLAIN_FACTS).flatMap(([column, field]) => {
    const cell = cells[column as ColumnName];
    return cell ? [[field, column === 'discreetTitle' ? cell : cell.toLowerCase()]] : [];
  });
  const local = (column: 'opens' | 'closes') => {
    const moment = momentOf(order, columns[column].heading, cells[column]);
    return moment && `${moment.day}T${moment.time ?? '00:00'}`;
  };
  return {
    ...(cells.places && { capacity: wholeNumber(cells.places, 'Places') }),
    ...(cells.access && { accessFacts: list(cells.access) as EventWords['accessFacts'] }),
    ...(cells.opens && { rsvpsOpenLocal: local('opens') }),
    ...(cells.closes && { rsvpsCloseLocal: local('closes') }),
    ...(cells.addressShown && { addressShownMinutes: wholeNumber(cells.addressShown, 'Address shown') }),
    ...(cells.linkShown && { linkShownMinutes: wholeNumber(cells.linkShown, 'Link shown') }),
    ...(cells.reminders && remindersOf(cells.reminders)),
    ...Object.fromEntries(plain),
  };
}

function remindersOf(cell: string): Pick<EventWords, 'reminderMinutes' | 'reminderTimes'> {
  const { minutes, times } = partRules(cell.toLowerCase() === NO_REMINDERS ? [] : list(cell));
  return { reminderMinutes: minutes.map((it) => wholeNumber(it, 'Reminders')), reminderTimes: times };
}
