import { es as refusals } from '../../../common/refusals/meeting-words/es.js';
import { translationOf } from '../../../common/words/message.js';
import { es as letters } from '../../../notifications/words/es.js';
import type { en } from './en.js';
import { es as saying } from '../saying/words/es.js';

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
    save: 'Guardar',
    someone: 'Alguien',
    startGroup: 'Crear un grupo',
    topic: 'Tema',
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
    tooMany: refusals.rsvps.tooSmall,
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

  saidToHosts: {
    firstTime: 'Primera vez',
    countedOnly: 'Solo en la cuenta',
    noRecordings: 'Sin fotos ni grabaciones',
    recordingsFine: 'Las fotos y grabaciones están bien',
    needs: 'Ayuda a venir',
    yes: saying.choices.yes,
    no: saying.choices.no,
  },

  confirm: { again: 'Cambiar algo' },

  calledName: {
    label: '¿Cómo quieres que te llamemos?',
    help: 'Un nombre de pila o cualquier otro. Solo el equipo de este grupo lo ve.',
  },

  letterWishes: {
    language: 'Idioma de mis correos',
    letters: 'Correos que quiero',
    lettersHelp:
      'También avisamos de cambios y cancelaciones. Si detienes los correos de un grupo, aún te avisamos cuando un encuentro al que respondiste cambia de hora o de lugar; eso solo termina si detienes los correos de ese encuentro. Si se cancela un encuentro al que vienes, te lo decimos en todo caso.',
    confirmations: 'Cuando he respondido',
    hostLetters: 'Cuando el equipo escribe a todo el mundo',
    hostLettersHelp:
      'A quienes vienen a un encuentro, o a todos los miembros de un grupo. Lo que escriben está también en estas páginas.',
    hostNotes: 'Una nota diaria sobre los grupos que cuido',
    hostNotesHelp:
      'También cuando alguien contestó, o cuando un encuentro empezó antes de que salieran todos sus recordatorios.',
    otherMeetings: 'Cuando se cancela un encuentro mío: qué más hay',
    otherMeetingsHelp: 'El correo nombra entonces hasta tres encuentros abiertos de los próximos siete días.',
    invitations: 'Invitaciones que mi calendario puede responder',
    invitationsHelp:
      'Los correos sobre un encuentro al que respondiste lo ponen en tu calendario. Allí puedes cambiar tu respuesta, y los cambios llegan solos. Quien ve tu calendario lo ve.',
    dayRosters: 'Cuántas personas vienen a los encuentros que cuido',
    dayRostersHelp:
      'Para el equipo: un correo sobre un día, según mi reloj. Si no hay encuentro, no llega ninguno.',
    dayRostersWhen: {
      evening: 'La tarde antes, a las 18:00',
      morning: 'Por la mañana, a las 7:00',
      never: 'No por correo',
    },
    quietHours: 'Mis horas de calma',
    quietHoursHelp:
      'Los recordatorios a las horas que eligió el equipo esperan a que pasen estas horas. También las novedades, las preguntas, las gracias y las notas al equipo, salvo que entonces llegaran tarde. Cuando te ofrecen un sitio de una lista de espera, el tiempo para responder se detiene y ningún aparato tuyo suena, salvo que el encuentro esté cerca. Los recordatorios a las horas que elegiste tú llegan igualmente. Dos veces la misma hora significa nunca.',
    quietFrom: 'Desde',
    quietUntil: 'Hasta',
  },

  reminderWishes: {
    legend: 'Recordatorios antes de un encuentro',
    when: '¿Cuándo deben llegar?',
    hosts: 'Cuando lo ha elegido el equipo del encuentro',
    own: 'A estas horas:',
    none: 'Sin recordatorios',
    times: 'Mis propias horas',
    timesHelp: 'Hasta cinco de cada tipo. Las horas son las de mi zona horaria.',
  },

  newsWishes: {
    legend: 'Qué hay de nuevo, y qué hay para mí',
    newEvents: '¿Cómo me entero de nuevos encuentros en mis grupos?',
    newEventsHow: {
      'at-once': 'Enseguida, en un correo propio',
      digest: 'En el correo que dice qué hay para mí',
      never: 'No por correo',
    },
    digest: '¿Cada cuánto dice un correo qué hay para mí?',
    digestHelp: 'También dice dónde hay sitios otra vez. Cuando no hay nada que decir, no llega ninguno.',
    digestHow: {
      news: 'Una vez por semana, si hay algo nuevo',
      weekly: 'Cada semana, con los encuentros a los que respondí',
      daily: 'Cada día, con los encuentros a los que respondí',
      never: 'Nunca',
    },
    day: 'Día del correo semanal',
    hour: 'Hora del día',
    hourHelp: 'Según mi reloj. En mis horas de calma espera a que pasen.',
  },

  ownLettersStopped: {
    heading: 'Ahora mismo no te llegan los correos',
    why: {
      full: 'Un correo para ti volvió, porque tu buzón está lleno.',
      refused:
        'Un correo para ti no se pudo entregar. El servidor de correo dice que no acepta correos para tu dirección.',
      bounced: 'Un correo para ti volvió.',
      complained:
        'Tu programa de correo nos dijo que un correo nuestro no era deseado. Eso puede pasar por error.',
      said: 'Alguien que cuida de estas páginas ha detenido todos los correos a tu dirección.',
    },
    since: 'Por eso no escribimos más desde el <since></since>.',
    sinceUntil:
      'Por eso no escribimos más desde el <since></since>, y lo intentaremos otra vez el <until></until>.',
    talk: 'Eso vale también para el correo para entrar. Así que habla con ellos, por favor, antes de salir. Tus encuentros en estas páginas siempre muestran cómo está todo.',
    again: '¿Los quieres otra vez? Entonces deja que te enviemos un código, y escríbelo.',
    works:
      '¿Funciona tu dirección? Entonces deja que te enviemos un código, y escríbelo. Después los correos llegan otra vez.',
    untilThen: 'Hasta entonces, tus encuentros en estas páginas siempre muestran cómo está todo.',
    press: 'Enviarme un código',
  },

  devices: {
    heading: 'Avisos en mis aparatos',
    help: 'Además de los correos, un aparato puede avisarte antes de que empiecen tus encuentros, y cuando se guarda un sitio para ti. Solo muestra palabras como «Un encuentro mañana a las 19:00»: ningún grupo, ningún nombre, ningún lugar. Termina cuando sales allí, o cuando llevas 30 días sin venir aquí con él.',
    thisOne: '(este)',
    since: 'Desde el {moment}',
    turnOff: 'Apagar<hush> en {device}</hush>',
    turnOn: 'Encender en este aparato',
    cannot:
      'Este navegador no puede mostrar avisos. En un iPhone o un iPad, pon primero esta página en la pantalla de inicio.',
    notAllowed:
      'Tu navegador está configurado para no mostrar avisos de estas páginas. Puedes cambiarlo en sus ajustes.',
    failed:
      'Ahora mismo no ha funcionado. Tu navegador no pudo llegar a su servicio de avisos. Los correos llegan como antes.',
  },

  feedWishes: {
    device: '¿Para qué aparato?',
    deviceHelp:
      'Haz una para cada uno, y así puedes terminar solo la de un teléfono perdido. Por ejemplo: Mi teléfono.',
    kind: '¿Qué encuentros?',
    mine: 'Aquellos a los que dije sí o quizás',
    hosting: 'Los que llevo yo',
    hostingHelp: 'Con cuántas personas vienen, y nunca quiénes.',
    names: 'Nombres de grupos y encuentros',
    asInSettings:
      '{now, select, everywhere {Como en mis ajustes: discretos en todas partes} nowhere {Como en mis ajustes: nombres completos} other {Como en mis ajustes: discretos donde un grupo lo pide}}',
    discreet: 'Discretos',
    discreetHelp: 'En los grupos que son discretos, o en todos si mis ajustes lo dicen.',
    full: 'Nombres completos',
    fullHelp: 'Para un aparato que no mira nadie más.',
    maybes: 'Mostrar aquello a lo que dije «Quizás»',
    alarms: '¿Debe sonar antes de un encuentro?',
    alarmsHelp: 'Hasta cinco veces. Google y algunas otras aplicaciones no ponen alarmas.',
  },
});
