import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as components } from '../../../components/words/es.js';
import { es as events } from '../../events/words/es.js';

export const es = translationOf<typeof en>()({
  series: {
    rhythm: '{says}, hora de {zone}.',
    wasChanged: 'Esta serie cambió. <next>Mira cómo sigue</next>.',
    isCancelled: 'Esta serie está cancelada.',
    regulars:
      '{n, plural, =0 {Nadie viene siempre.} one {# persona viene siempre.} many {# de personas vienen siempre.} other {# personas vienen siempre.}}',
    whoComes: 'Quién viene siempre',
    expect: events.event.expect,
    toCalendar: 'Ver estas fechas en mi propio calendario',
    next: 'Próximas fechas',
    past: 'Fechas pasadas',
    nonePast: 'Aún no ha pasado ninguna fecha',
    noneLeft: 'No queda ninguna fecha',
    noneMore: 'No hay más fechas',
    earlier: 'Fechas anteriores',
    later: 'Fechas posteriores',
  },

  skipped: {
    heading: components.seriesPanel.skipped,
    none: 'No se salta ninguna de las próximas fechas',
    quietly: components.seriesPanel.skippedHelp,
  },

  calendar: {
    heading: 'Estas fechas en mi calendario',
    lead: 'Todas las fechas de esta serie, vengas o no. El calendario se llama «{name}».',
  },

  standing: {
    heading: 'Venir siempre',
    lead: '{title}, {says}.',
  },

  regulars: {
    nobody: 'Nadie todavía',
    how: 'Los miembros pueden decir en la página de la serie que vienen siempre.',
    someone: components.pieces.someone,
    since: 'desde: <when></when>',
    pauses: 'desde: <when></when>, con una pausa del {from} al {to}',
  },

  addDate: {
    heading: components.seriesPanel.add,
    lead: 'Un encuentro más, además de los otros. No sale ningún correo; la gente lo encuentra en la página.',
    add: 'Añadirla',
  },

  which: {
    heading: '¿Qué quieres cambiar?',
    one: 'Solo esta fecha',
    aboutOne:
      'Otra hora, otro lugar, otra duración, otro título, otro número de sitios u otra persona que acompaña, solo esta vez.',
    following: 'Esta fecha y las siguientes',
    aboutFollowing: 'Lo que hubo antes queda como está.',
    all: 'Todas las próximas fechas',
    aboutAll: 'Lo que ya pasó queda como está.',
    skip: 'Saltar esta fecha',
    aboutSkip: 'Por un día festivo, por ejemplo. Si nadie ha respondido aún, simplemente no está.',
    cancel: 'Cancelar esta fecha',
    aboutCancel: 'Se sigue viendo, como cancelada. Las otras se mantienen.',
    more: 'Añadir una fecha, hacer una pausa o cancelar todo lo que viene: en la página de la serie',
  },

  changeDate: {
    heading: 'Cambiar solo esta fecha',
    lead: 'Las otras fechas quedan como están. Si cambias la hora, el lugar o el título, quienes quieren venir en esta fecha reciben un correo.',
    save: components.pieces.save,
  },

  change: {
    all: components.seriesPanel.changeAll,
    following: 'Cambiar esta fecha y las siguientes',
    lead: 'Lo que ya pasó conserva su hora, su lugar, su título y a quien acompañaba; las demás palabras valen para todas las fechas. Antes de que cuente, ves qué hace tu cambio y quién recibe un correo.',
    startsAll:
      'La primera de las próximas fechas: {when}. Si pones aquí una fecha posterior de la serie, se quitan las fechas anteriores a ella.',
    startsFollowing:
      'La primera de estas fechas: {when}. Si pones aquí una fecha posterior de la serie, se quitan las fechas anteriores a ella.',
    look: 'Ver qué cambia',
  },

  preview: {
    heading: 'Esto es lo que cambia',
    nothing: 'No cambia nada',
    does: 'Qué hace eso',
    changed:
      '{n, plural, one {# fecha será distinta para quienes vienen.} many {# de fechas serán distintas para quienes vienen.} other {# fechas serán distintas para quienes vienen.}}',
    calledOff:
      '{n, plural, one {Se cancela # fecha con respuestas:} many {Se cancelan # de fechas con respuestas:} other {Se cancelan # fechas con respuestas:}}',
    dropped:
      '{n, plural, one {No se celebra # fecha a la que nadie piensa venir, y su página se quita:} many {No se celebran # de fechas a las que nadie piensa venir, y sus páginas se quitan:} other {No se celebran # fechas a las que nadie piensa venir, y sus páginas se quitan:}}',
    added:
      '{n, plural, one {# fecha será nueva.} many {# de fechas serán nuevas.} other {# fechas serán nuevas.}}',
    next: 'Las próximas fechas',
    rhythm: '{says}, hora de {zone}',
    toldOfOne:
      '{n, plural, =0 {Nadie recibe un correo.} one {# persona recibe un correo, dentro de cinco minutos como pronto, salvo que falte poco.} many {# de personas reciben un correo, dentro de cinco minutos como pronto, salvo que falte poco.} other {# personas reciben un correo, dentro de cinco minutos como pronto, salvo que falte poco.}}',
    save: components.pieces.save,
    saveAndTell: 'Guardar y avisar',
  },

  reason: {
    label: 'Por qué, con palabras amables',
    help: 'Aparece en el correo y en la página de cada fecha que se cancela. No pongas nombres ni datos de salud, por favor.',
    helpDiscreet:
      'Aparece en la página de cada fecha que se cancela; los correos discretos no lo dicen. No pongas nombres ni datos de salud, por favor.',
  },

  leftOut: {
    heading: 'Esto es lo que pasa',
    nothing: 'No cambia nada',
    noDate: 'Ninguna de las próximas fechas de esta serie cae en ese tiempo.',
    skipped:
      '{n, plural, one {Nadie ha respondido a # fecha. Se salta: ya nadie la ve.} many {Nadie ha respondido a # de fechas. Se saltan: ya nadie las ve.} other {Nadie ha respondido a # fechas. Se saltan: ya nadie las ve.}}',
    calledOff:
      '{n, plural, one {Se cancela # fecha con respuestas, y se sigue viendo como cancelada.} many {Se cancelan # de fechas con respuestas, y se siguen viendo como canceladas.} other {Se cancelan # fechas con respuestas, y se siguen viendo como canceladas.}}',
    look: 'Ver qué pasa',
    go: 'Hacerlo',
    goAndTell: 'Hacerlo y avisar',
  },

  skip: {
    heading: '¿Saltar esta fecha?',
    headingOff: '¿Cancelar esta fecha?',
    ofRule:
      'Nadie ha respondido, así que nadie recibe un correo. Simplemente no está, y su enlace dice que ese día no hay encuentro. En la página de la serie puedes recuperarla.',
    added:
      'Nadie ha respondido, así que nadie recibe un correo. Esta fecha se añadió además de las otras, y ya no está. Puedes deshacerlo durante cinco minutos.',
    answered:
      'Alguien ha respondido, así que se cancela y se sigue viendo como cancelada. {n, plural, =0 {No tenemos la dirección de nadie, así que no sale ningún correo.} one {# persona recibe un correo.} many {# de personas reciben un correo.} other {# personas reciben un correo.}} Puedes deshacerlo durante cinco minutos.',
    yes: 'Sí, saltarla',
    yesOff: 'Sí, cancelarla',
    no: 'No, se mantiene',
  },

  pause: {
    heading: components.seriesPanel.pause,
    lead: 'En verano, por ejemplo. Las fechas a las que nadie ha respondido se saltan; las otras se cancelan, y la gente sabe por qué. Lo ves antes de que cuente.',
    from: 'Primer día sin encuentro',
    to: 'Último día sin encuentro',
  },

  callOff: {
    heading: '¿Cancelar todas las próximas fechas de «{title}»?',
    lead: 'La serie termina. Lo que ya pasó queda como fue. Puedes deshacerlo durante cinco minutos.',
    yes: 'Sí, cancelarlas todas',
    no: 'No, la serie sigue',
  },

  holidays: {
    heading: 'Fechas en días festivos',
    lead: 'Marca las que no tienen encuentro. Las otras quedan; para mucha gente, un día festivo es cuando más necesita compañía.',
    region: 'Región',
    regionHelp: 'Algunos días festivos solo valen en una parte del país.',
    whole: 'Todo el país',
    show: 'Ver sus días festivos',
    none: 'Ninguna de las próximas fechas cae en un día festivo',
    looked: 'Hemos mirado las fechas de los próximos 18 meses.',
    of: 'Días festivos: {where}',
    day: '{day}: {holiday}',
    source:
      'Los días vienen de <from>date-holidays</from> (datos: CC BY 3.0). Míralos otra vez, por favor: los días pueden cambiar.',
  },
});
