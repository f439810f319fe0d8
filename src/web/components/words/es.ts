import { translationOf } from '../../../common/words/message.js';
import { es as letters } from '../../../notifications/words/es.js';
import type { en } from './en.js';

export const es = translationOf<typeof en>()({
  form: {
    again: 'Mira otra vez, por favor',
    problem: '{field}: {problem}',
    problemOfQuestion: '{field} {problem}',
    ifYouLike: '(si quieres)',
    pleaseChoose: 'Elige, por favor',
  },

  filters: {
    format: 'Cómo es el encuentro',
    anyFormat: 'De cualquier forma',
    language: 'Idioma',
    anyLanguage: 'Cualquier idioma',
    more: 'Ver más',
    onlyNear: 'Nada tiene las palabras «{text}». Esto se parece.',
  },

  cards: {
    topics: 'Temas',
    nextDates: 'Próximas fechas: {title}',
    allDates: 'Todas las fechas',
    allDatesOf: 'Todas las fechas: {title}',
  },

  backTo: {
    group: 'Volver al grupo',
    meeting: 'Volver al encuentro',
    series: 'Volver a la serie',
  },

  calendar: {
    address: 'La dirección para suscribirte',
    oneTap: 'Añádela pulsando una vez',
    outlookAtWork: 'Outlook del trabajo',
    tellsSecret:
      'Los enlaces de Google y Outlook dan tu dirección secreta a Google o a Microsoft: sus calendarios tienen que conocerla para leerla. Si no pulsas ninguno, nadie se entera.',
    tells:
      'Los enlaces de Google y Outlook dicen esta dirección a Google o a Microsoft. Si no pulsas ninguno, nadie se entera.',
    scan: 'O escanéala con un iPhone o un iPad',
    code: 'Código para la cámara de un iPhone o un iPad: abre esta dirección en su calendario',
    pointCamera:
      'Apunta con la cámara al código. Otros teléfonos no saben qué hacer con él: usa un enlace de arriba, o mira más abajo.',
    codeIsSecret: 'El código contiene la dirección secreta. No dejes que otra persona le haga una foto.',
    apple: 'iPhone, iPad o Mac',
    appleHow:
      '<open>Ábrela en la aplicación Calendario</open> y elige «Suscribirse». Allí puedes ajustar cada cuánto mira si hay cambios: una vez por hora está bien.',
    googleHow:
      'Usa el enlace de arriba en un ordenador, o elige «Otros calendarios», «Desde URL», y pega la dirección. Luego se ve también en tu teléfono.',
    googleWhen:
      'Google puede tardar hasta un día en notar un cambio. Lo urgente siempre llega también por correo.',
    outlookHow:
      'Usa un enlace de arriba, o elige «Agregar calendario», «Suscribirse desde la web», y pega la dirección. Outlook puede tardar unas horas en notar un cambio.',
    others: 'Thunderbird, Nextcloud y otras aplicaciones',
    othersHow:
      'Crea un calendario nuevo «en la red» o «desde un enlace», y pega la dirección. En Android, una aplicación como ICSx⁵ puede suscribirse.',
    whoReads:
      'La empresa de tu aplicación de calendario puede leer lo que hay en ella. Así funcionan esas aplicaciones.',
  },

  sheets: {
    howToPrint:
      'Imprime esta página con tu navegador: Ctrl y P en un ordenador, o «Compartir» e «Imprimir» en un teléfono. Solo sale la hoja de abajo, en una página de A4 o carta. Ahí también puedes guardarla como PDF.',
    print: 'Imprimir',
    words: 'Palabras',
    discreet: 'Discretas: {words}',
    full: 'Completas: {words}',
  },

  copy: { press: 'Copiar', done: 'Copiado' },

  feeds: { newDates: 'Fechas nuevas: {name}', newDatesRss: 'Fechas nuevas: {name} (RSS)' },

  pieces: {
    forHosts: 'Para el equipo',
    skipHolidays: 'Saltar los días festivos',
    agreement: 'El acuerdo de este grupo',
    thisTime: 'Esta vez:',
    cancelled: 'Este encuentro está cancelado.',
    mailboxHint:
      'Todavía no hay servidor de correo, así que el correo está en el <mailbox>buzón de este ordenador</mailbox>.',
    andMore: 'y {n, number} más',
  },

  hostPanel: {
    draft: 'Esto es un borrador. Solo el equipo del grupo puede verlo.',
    draftUntil: 'Esto es un borrador. Solo el equipo del grupo puede verlo, hasta que lo publiques.',
    without: 'Se salta estos días: {days}.',
    moreDays: '{n, plural, one {# día más} many {# días más} other {# días más}}',
    hadSaidYes:
      '{n, plural, =0 {Nadie había dicho que sí.} one {# persona había dicho que sí.} many {# personas habían dicho que sí.} other {# personas habían dicho que sí.}}',
    coming:
      '{n, plural, =0 {Nadie ha dicho que sí hasta ahora.} one {Hasta ahora viene # persona.} many {Hasta ahora vienen # personas.} other {Hasta ahora vienen # personas.}}',
    taken: 'Sitios ocupados: {taken, number} de {n, plural, one {#} many {#} other {#}}.',
    beyond:
      '{taken, plural, one {Viene # persona} many {Vienen # personas} other {Vienen # personas}}: {beyond, number} más que los sitios que hay ({n, plural, one {# sitio} many {# sitios} other {# sitios}}).',
    wasTaken:
      '{n, plural, =0 {No se ocupó ningún sitio.} one {Se ocupó # sitio.} many {Se ocuparon # sitios.} other {Se ocuparon # sitios.}}',
    ledBy: 'Lo lleva {name}{stop}',
    ledByUnnamed: 'Lo lleva alguien del equipo sin nombre aquí.',
    publish: 'Publicar',
    door: 'En la puerta',
    thanks: 'Dar las gracias',
    whoIsComing: 'Quién viene',
    whoWasComing: 'Quién iba a venir',
    letter: 'Escribir un correo',
    waitingList: 'Lista de espera y sitios',
    edit: 'Cambiarlo o moverlo',
    putBack: 'Hacer que tenga lugar después de todo',
    cancel: 'Cancelar este encuentro',
  },

  undo: {
    changed:
      'Cambiado a las {clock}: {n, plural, =0 {lo que se dice para todas las fechas} one {# fecha} many {# fechas} other {# fechas}}. Puedes deshacer este cambio hasta el <when></when>. Los correos esperan hasta entonces, o un poco más si sigues cambiando cosas. Los que tratan de fechas del próximo día no esperan.',
    press: 'Deshacer este cambio',
  },

  reach: {
    answered: {
      oneCan: 'A la única persona que respondió le llegan los correos.',
      oneCannot: 'A la única persona que respondió no le llegan los correos.',
      all: '{n, plural, one {A la única persona que respondió le llegan los correos.} many {A las # personas que respondieron les llegan los correos.} other {A las # personas que respondieron les llegan los correos.}}',
      some: 'De {n, plural, one {# persona que respondió} many {# personas que respondieron} other {# personas que respondieron}}, los correos {reached, plural, =0 {no llegan a ninguna} one {llegan a #} many {llegan a #} other {llegan a #}}.',
    },
    group: {
      oneCan: 'A la única persona de este grupo le llegan los correos.',
      oneCannot: 'A la única persona de este grupo no le llegan los correos.',
      all: '{n, plural, one {A la única persona de este grupo le llegan los correos.} many {A las # personas de este grupo les llegan los correos.} other {A las # personas de este grupo les llegan los correos.}}',
      some: 'De {n, plural, one {# persona} many {# personas} other {# personas}} de este grupo, los correos {reached, plural, =0 {no llegan a ninguna} one {llegan a #} many {llegan a #} other {llegan a #}}.',
    },
  },

  seriesPanel: {
    changeAll: 'Cambiar todas las fechas próximas',
    add: 'Añadir una fecha',
    pause: 'Hacer una pausa',
    callOff: 'Cancelar todas las fechas próximas',
    skipped: 'Fechas saltadas',
    skippedHelp: 'Nadie recibe un correo cuando recuperas una. Se ve en la página.',
    putBack: 'Recuperarla<hush>: {when}</hush>',
    moreSkipped: 'Más fechas saltadas',
  },

  arrival: {
    heading: 'Cómo llegar',
    address: 'Dirección',
    shownFrom: 'Se ve aquí a partir del <when></when>',
    comingSeeIt: 'Quien viene la ve a partir del <when></when>.',
    join: 'Entrar en línea',
    openFrom: 'Abierto a partir del <when></when>.',
    openToComing: 'Abierto para quien viene a partir del <when></when>.',
  },

  whyNot: {
    notYet: 'Se puede responder a partir del <when></when>.',
    started: 'Ya ha empezado, así que ya no se puede responder.',
    archived: 'Este grupo está archivado, así que en sus encuentros ya no se puede responder.',
    removed:
      'Quienes organizan este grupo han puesto fin a tu participación en él, así que no puedes responder aquí. Puedes pedirles volver a entrar.',
    closed: 'Ya no se puede responder. Quien tiene un sitio puede devolverlo hasta que empiece.',
    full: 'Ahora mismo todos los sitios están ocupados. Puedes esperar uno.',
    fullWithCode:
      'Ahora mismo todos los sitios están ocupados. Puedes esperar uno. Con una dirección, te escribimos en cuanto haya uno libre para ti; con un código, mira aquí de vez en cuando, por favor.',
    fullForGood:
      'Ahora mismo todos los sitios están ocupados, y la lista de espera está cerrada. Quizás alguien devuelva el suyo, así que puede valer la pena volver a mirar.',
    keptForNewcomers:
      'Algunos sitios están guardados para quien viene por primera vez. Si es tu caso, dilo abajo.',
    forMembers: 'Este encuentro es para miembros. <join>Puedes entrar antes en el grupo</join>.',
    fewerOrWait:
      'Ahora mismo no hay sitio para todas las personas que sois. Puedes esperar, o venir con menos gente.',
    fewer: 'No hay sitio para todas las personas que sois. Puedes venir con menos gente.',
  },

  waiting: {
    tooMany: 'Este encuentro es demasiado pequeño para tanta gente. Ven con menos personas, por favor.',
    ahead: letters.confirmation.ahead,
    weWrite: 'Cuando quede un sitio libre para ti, te escribimos enseguida.',
    itIsYours:
      'Cuando quede un sitio libre para ti, será tuyo. Ningún correo te lo dice, así que mira aquí de vez en cuando, por favor.',
    keptForYou:
      'Lo guardamos para ti hasta el <when></when>. Puedes decir que no: entonces pasa a quien espera después.',
    lapsedButFree:
      'El tiempo para el sitio que te ofrecimos ha terminado. No pasa nada, y aun así hay un sitio libre.',
    lapsed:
      'El tiempo para el sitio que te ofrecimos ha terminado, y ha pasado a otra persona. No pasa nada.',
    lapsedWaitAgain:
      'El tiempo para el sitio que te ofrecimos ha terminado, y ha pasado a otra persona. No pasa nada; puedes volver a esperar.',
    stillKept: 'Hasta el <when></when> el sitio sigue guardado para ti. Después pasa a otras personas.',
    freeUntil: 'Hay un sitio libre para ti hasta el <when></when>.',
    goBackUntil: 'Puedes volver a donde estabas en la lista de espera hasta el <when></when>.',
    takeBackUntil:
      'Si dejas tu sitio, puedes recuperarlo hasta el <when></when>. Después pasa a quien espera primero.',
    goesAtOnce: 'Si dejas tu sitio, pasa enseguida a quien espera primero.',
  },

  firstTime: {
    heading: 'Tu primera vez aquí',
    greeter:
      '<strong>{name}</strong> recibe a quien viene por primera vez. Puedes preguntar por {name}{stop}',
    greeterLater: 'Alguien te recibirá. Un día antes, te decimos aquí por quién preguntar.',
  },

  whoSees: {
    hosts: 'Solo el equipo ve que vienes, con el nombre que elijas.',
    attendance: {
      none: 'Nadie apunta quién vino.',
      count: 'Después solo se guarda cuántas personas vinieron, sin nombres.',
      names: 'Después el equipo apunta quién vino, con ese nombre. Puedes pedir que solo se te cuente.',
    },
    recordings: 'Fotos y grabaciones: {recordings}',
  },
});
