import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as letters } from '../../../../notifications/words/es.js';
import { es as components } from '../../../components/words/es.js';
import { es as web } from '../../../words/es.js';

export const es = translationOf<typeof en>()({
  title: web.around.desk,
  lead: 'De todos los grupos que cuidas.',
  noGroup: 'Todavía no cuidas ningún grupo',
  howToBegin: 'Quien organiza o lleva un grupo encuentra aquí lo que está pendiente.',
  startGroup: components.pieces.startGroup,

  waiting: 'Te espera',
  nothingWaits: 'Ahora mismo no te espera nada.',
  requests:
    '{n, plural, one {# persona pide entrar} many {# personas piden entrar} other {# personas piden entrar}}',
  notes:
    '{n, plural, one {# persona ha contestado esta semana} many {# personas han contestado esta semana} other {# personas han contestado esta semana}}',
  unreachable: letters.dayRoster.unreachable,
  drafts:
    '{n, plural, one {# encuentro es un borrador} many {# encuentros son borradores} other {# encuentros son borradores}}',

  dates: 'Las próximas dos semanas',
  noDates: 'No hay ningún encuentro previsto en las próximas dos semanas.',
  lookHere: 'Para pensarlo',
  noLeader: 'Aún no se dice quién lo lleva',
  low: 'De momento vienen pocas personas',
  beyond: '{n, plural, one {# más que plazas} many {# más que plazas} other {# más que plazas}}',
  nobody: letters.dayRoster.nobody,
  going: letters.dayRoster.going,
  maybe:
    '{n, plural, one {# ha dicho que quizá.} many {# han dicho que quizá.} other {# han dicho que quizá.}}',
  waitingFor:
    '{n, plural, one {# espera una plaza.} many {# esperan una plaza.} other {# esperan una plaza.}}',
  newcomers:
    '{n, plural, one {# viene por primera vez.} many {# vienen por primera vez.} other {# vienen por primera vez.}}',
  needs:
    '{n, plural, one {# te ha dicho qué le ayudaría a venir.} many {# te han dicho qué les ayudaría a venir.} other {# te han dicho qué les ayudaría a venir.}}',
  list: components.hostPanel.whoIsComing,
  listOf: 'Quién viene: {title}',
});
