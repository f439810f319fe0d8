import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID } from 'class-validator';
import { MOST_EVENTS } from './reading/found-event.js';

export class ImportBody {
  /** The whole of an .ics file, or of a table of events as CSV; 2 MiB at most. */
  @IsString({ message: 'Please send the text of a calendar file.' })
  text: string;
}

export class ImportChoiceBody {
  /** The ids of the rows to bring in. */
  @IsArray({ message: 'Please give a list.' })
  @ArrayMinSize(1, { message: 'Please tick at least one event.' })
  @ArrayMaxSize(MOST_EVENTS, { message: `Please choose ${MOST_EVENTS} at most.` })
  @ArrayUnique({ message: 'Please name each only once.' })
  @IsUUID(undefined, { each: true, message: 'Please give the ids of rows.' })
  rows: string[];
}
