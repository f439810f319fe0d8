import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as letters } from '../../../../notifications/words/es.js';
import { es as components } from '../../../components/words/es.js';
import { es as site } from '../../site/words/es.js';

export const es = translationOf<typeof en>()({
  signIn: {
    forHosts: 'Esta página es para el equipo del grupo. Muéstranos, por favor, que eres tú.',
    forThoseThere:
      'Lo que el equipo dice después es para las personas de ese encuentro. Muéstranos, por favor, que eres una de ellas.',
    forThoseComing:
      'Cómo llegar a un encuentro, o entrar en su llamada, solo lo ven quienes vienen. Por eso, muéstranos, por favor, que eres tú.',
    lead: 'Sin contraseña. Te enviamos un correo con un enlace y un código.',
    email: 'Tu dirección de correo',
    emailHelp: '¿Es tu primera vez aquí? Funciona igual. Nadie más ve tu dirección.',
    send: 'Enviarme el correo',
  },

  code: {
    title: 'Mira tu correo',
    lead: 'Te hemos enviado un correo. Abre su enlace en este navegador, o escribe aquí los seis números que contiene.',
    label: 'El código del correo',
    noLetter: '¿No llega?',
    wait: 'Puede tardar uno o dos minutos. Mira también, por favor, en la carpeta de correo no deseado.',
    works:
      'El código vale {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}, y solo cuenta el correo más nuevo.',
    check: '¿Está bien la dirección? <again>Pide otro correo</again>.',
  },

  link: {
    elsewhere:
      'Pediste este correo en otro navegador. Para saber con seguridad que eres tú, escribe, por favor, los seis números del correo.',
    press: 'Pulsa una vez, y ya estás dentro.',
    notYou: '¿No lo has pedido tú? Entonces cierra esta página sin más. No pasará nada.',
  },

  usedUp: {
    code: 'Este código ya no vale',
    letter: 'Este correo ya no vale',
    lead: 'Un correo para entrar vale una vez, durante {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}, y para unos pocos intentos con su código.',
    already: 'Ya has entrado aquí.',
    newest: 'Puede que el enlace del correo más nuevo aún funcione. Ábrelo, por favor, en este navegador.',
    again: 'Pedir otro correo',
  },

  meetings: {
    inCalendar: 'Verlos en mi calendario',
    lettersStopped: 'Ahora mismo no te llegan correos. <why>Mira por qué, y qué puedes hacer</why>',
    which: 'Qué encuentros',
    comingUp: 'Próximos',
    over: 'Pasados',
    fromHosts: 'Lo que me escribieron los equipos',
    noneAhead: 'Todavía no has respondido a nada',
    noneAheadYet: 'Cuando digas sí o quizás a un encuentro, lo verás aquí.',
    seeWhatIsOn: site.refused.whatIsOn,
    noneOver: 'Nada todavía',
    noneOverYet: 'Los encuentros a los que respondiste aparecen aquí cuando han terminado.',
    everyTime: 'Cada vez',
    youComeEveryTime: 'Vienes cada vez: {often}',
    notThisWeek: letters.meeting.notThisWeek,
    notThisTime: letters.meeting.notThisTime,
    later:
      '{n, plural, one {Y # fecha más adelante.} many {Y # fechas más adelante.} other {Y # fechas más adelante.}}',
    keep: 'Conservarlo',
    keepOf: 'Conservarlo: {title}',
    change: 'Hacer una pausa o cambiarlo',
    changeOf: 'Hacer una pausa o cambiarlo: {title}',
    keptUntil: 'Está guardado para ti hasta <when></when>.',
  },

  hostLetters: {
    title: 'Lo que escribieron los equipos',
    back: 'Volver a mis encuentros',
    lead: 'A quienes vienen a un encuentro, o a todos los miembros de un grupo.',
    none: 'Nada por ahora',
    noneYet: 'Lo que escriben los equipos se queda aquí treinta días.',
    about: '{about}, <when></when>',
  },

  settings: {
    signedInAs: 'Has entrado con {email}. Nadie en un grupo ve esta dirección.',
    checkZone:
      'Revisa, por favor, tu zona horaria más abajo y guárdala, para que cada hora que te decimos sea la tuya.',
    zone: 'Mi zona horaria',
    zoneHelp: 'Elige la ciudad cuya hora es la tuya.',
    discreet: 'Palabras discretas en mis correos y calendarios',
    discreetHelp:
      'Nombres neutros para grupos y encuentros, para que quien mire tu teléfono no se entere de nada.',
    whereSensitive: 'Donde un grupo lo pide',
    everywhere: 'En todas partes',
    everywhereHelp: 'En todos mis grupos.',
    nowhere: 'En ninguna parte',
    nowhereHelp:
      'Los grupos y encuentros llevan su propio nombre, así que quien vea tus correos o tu calendario puede leer cuáles son.',
    noLetters: 'Ningún correo',
    noLettersHelp:
      'Ni siquiera cuando se cancela un encuentro o hay un sitio libre para ti. Tus encuentros en esta web siempre muestran cómo está todo. Solo llegan los correos que pides en ese momento, como el que sirve para entrar.',
    elsewhereGoesOn: 'Los mensajes a tus aparatos o a tu número siguen hasta que los pares más abajo.',
    save: components.pieces.save,
  },

  stopped: {
    title: 'Correos que he parado',
    group: 'Correos de «{name}»',
    event: 'Sobre «{name}»',
    stillHear:
      'Aun así te avisamos cuando un encuentro al que respondiste cambia de hora o de lugar, o se cancela.',
    again: 'Que vuelvan a llegar<hush>: {name}</hush>',
  },

  toCalendars: {
    title: 'En mi propio calendario',
    lead: 'Tus encuentros pueden aparecer solos en el calendario de tu teléfono u ordenador.',
    addresses: 'Direcciones de calendario',
  },

  programs: {
    title: 'Para programas',
    lead: 'Un programa tuyo puede actuar por ti con <token>una clave</token>. La mayoría de la gente nunca la necesita.',
  },

  sessions: {
    title: 'Dónde he entrado',
    device: '{browser} en {system}',
    program: 'Un programa',
    thisOne: components.devices.thisOne,
    lastSeen: 'Última vez: {moment}',
    end: 'Salir<hush>: {device}</hush>',
    endOthers: 'Salir en todos los demás aparatos',
  },

  calendars: {
    title: 'Mis encuentros en mi calendario',
    lead: 'Tu aplicación de calendario puede mostrar cada encuentro al que respondiste «Voy» o «Quizás», y seguirlo si cambia de hora.',
    made: 'Direcciones que he creado',
    none: 'Ninguna todavía',
    whatILead: '(lo que acompaño)',
    makeOne: 'Crear una dirección',
    make: 'Crear la dirección',
    forEveryone: 'Qué hay para todo el mundo, en mi calendario',
    end: 'Darle fin<hush>: {name}</hush>',
  },

  calendar: {
    hosting: 'Los encuentros que acompaño.',
    answered: 'Los encuentros a los que he respondido.',
    works: '¿Le llegan los cambios?',
    lastRead: 'Última lectura: {moment}, por {app}.',
    anApp: 'una aplicación',
    sameSince: 'Esta dirección es la misma desde: {moment}.',
    looks: 'Cómo se ve allí',
    lost: '¿Has perdido el aparato, o alguien ha visto la dirección?',
    newSecret:
      'Un secreto nuevo da a este aparato otra dirección. La antigua deja de funcionar al momento, y añades la nueva a tu aplicación de calendario.',
    makeSecret: 'Crear un secreto nuevo',
    endIt: 'Si ya no la necesitas, dale fin. Puedes crear otra cuando quieras.',
  },

  newCalendar: {
    title: 'Una dirección de calendario',
    heading: 'La dirección para «{name}»',
    secret:
      'Esta dirección es un secreto: quien la tiene puede ver tus encuentros. Solo la mostramos ahora. Si llega a malas manos, dale un secreto nuevo, o dale fin.',
    name: 'Calendario',
    done: 'Listo',
  },

  groupCalendar: {
    heading: 'Las fechas del grupo en mi calendario',
    lead: 'Todas las fechas de este grupo, vengas o no. El calendario se llama «{name}».',
  },

  tokens: {
    title: 'Claves de API',
    back: 'Volver a mis ajustes',
    lead: 'Una clave permite que un programa tuyo actúe en tu nombre. Da a cada programa la suya, para poder dar fin a una sin las demás.',
    yours: 'Tus claves',
    none: 'Ninguna clave todavía',
    noneYet: 'Solo la necesitas si un programa va a usar esta web por ti.',
    writes: 'lee y cambia',
    reads: 'solo lee',
    lastUsed: 'Último uso: {moment}',
    neverUsed: 'Creada: {moment}, nunca usada',
    whatFor: 'Qué pueden hacer aquí los programas',
    newOne: 'Una clave nueva',
    name: '¿Para qué es?',
    nameHelp: 'Unas pocas palabras, para que la reconozcas.',
    scope: '¿Qué puede hacer?',
    read: 'Solo leer',
    write: 'Leer y cambiar',
    writeHelp:
      'Lo que tú puedes hacer en grupos y encuentros, y tus propias preferencias. Nunca otras formas de entrar, ni los ajustes de esta web.',
    make: 'Crear una clave',
    forOrganisers:
      'Las claves son para quienes organizan un grupo, y para la administración. A las que ya tengas, puedes darles fin cuando quieras.',
  },

  newToken: {
    title: 'Tu clave nueva',
    lead: 'Cópiala ahora. Se muestra solo esta vez y no se guarda en ningún sitio.',
    how: 'Los programas la envían como <code>Authorization: Bearer</code> y la clave. Si la pierdes, dale fin y crea otra.',
    done: 'Ya la he copiado',
  },
});
