import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as components } from '../../../components/words/es.js';

export const es = translationOf<typeof en>()({
  groups: {
    start: components.pieces.startGroup,
    own: 'Mis grupos',
    archived: 'Archivado',
    invited: 'Tienes una invitación',
    requested: 'Has pedido entrar',
    organiser: 'Organizas',
    facilitator: 'Acompañas',
    member: 'Miembro',
    find: 'Encontrar un grupo',
    text: 'Palabras sobre el grupo',
    topic: components.pieces.topic,
    show: 'Mostrar estos',
    all: 'Todos los grupos',
    forWhom: 'Para quién: {forWhom}',
    nothing: {
      likeThat: 'Ningún grupo así',
      fewerFilters:
        'Con menos filtros quizá encuentres más. Algunos grupos no están en la lista, e invitan por su cuenta.',
      everything: 'Mostrar todos los grupos',
      listed: 'Todavía no hay ningún grupo en la lista',
      later: 'Los grupos aparecen aquí cuando quienes los organizan los ponen en la lista.',
    },
  },
});
