import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID } from 'class-validator';
import { MOST_EVENTS } from './reading/found-event.js';
import { refusals } from '../common/refusals/refusals.js';
import { says } from '../common/refusals/says.js';

export class ImportBody {
  /** The whole of an .ics file, or of a table of events as CSV; 2 MiB at most. */
  @IsString(says(refusals.imports.textOfFile))
  text: string;
}

export class ImportChoiceBody {
  /** The ids of the rows to bring in. */
  @IsArray(says(refusals.common.list))
  @ArrayMinSize(1, says(refusals.imports.tickOne))
  @ArrayMaxSize(MOST_EVENTS, says(refusals.common.mostChosen({ most: MOST_EVENTS })))
  @ArrayUnique(says(refusals.common.eachOnce))
  @IsUUID(undefined, { each: true, ...says(refusals.imports.rowIds) })
  rows: string[];
}
