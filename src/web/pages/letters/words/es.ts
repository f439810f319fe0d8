import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as letters } from '../../../../notifications/words/es.js';
import { es as saying } from '../../../components/saying/words/es.js';
import { es as components } from '../../../components/words/es.js';
import { es as events } from '../../events/words/es.js';

export const es = translationOf<typeof en>()({
  meeting: {
    over: 'Este encuentro ha terminado.',
    page: events.guest.meeting,
  },

  answer: {
    ifGivenUp: 'Si dejas tu sitio, puedes recuperarlo hasta <when></when>. Después pasa a otras personas.',
    backUntil: 'Hasta <when></when> puedes recuperar tu sitio. Después pasa a otras personas.',
    fullYouCanWait: components.whyNot.full,
    full: 'Ahora mismo todos los sitios están ocupados. Puede que alguien deje el suyo.',
    closed: 'Ya ha empezado, o ya no se puede responder, así que las respuestas se quedan como están.',
    undo: events.answer.undo,
    youChose: 'Has elegido «{words}».',
    pressOnce: 'Pulsa una vez para que valga.',
    asBefore: 'Hasta entonces todo sigue como antes: {answer}',
    areYouComing: events.answer.ask,
    countsAlready: 'Ya cuenta. No tienes que hacer nada más.',
    wayThere: letters.meeting.wayThere,
    signInForWay:
      'Para ver cómo llegar, <signIn>entra, por favor</signIn>. Un correo pueden leerlo otras personas; el lugar exacto es solo para ti.',
  },

  closed: {
    title: 'Este encuentro es ahora para miembros',
    answered:
      'El grupo se ha vuelto privado desde que respondiste. Tu respuesta sigue contando. Si no vienes, retírala, por favor.',
    takeBack: saying.buttons.takeBack,
    unanswered: 'El grupo se ha vuelto privado. No tienes ninguna respuesta allí.',
  },

  confirm: {
    saidMaybe: saying.stands.maybe,
    wouldCome: 'Quieres venir.',
    saidGoing: 'Dijiste que vienes.',
    tooLate:
      'Mientras tanto se ocuparon todos los sitios. Puedes decir quizás; entonces te escribimos si algo cambia.',
    wouldWait: 'Ahora mismo todos los sitios están ocupados, así que tendrías que esperar.',
    pressOnceMore:
      'Pulsa una vez más, y cuenta. ¿No fuiste tú? Entonces cierra esta página, y no pasará nada.',
    fewer: 'Sí, con tantas personas',
    maybe: events.visitor.sayMaybe,
    waitingList: 'Sí, a la lista de espera',
    itWasMe: letters.confirmReply.press,
  },

  standing: {
    thisAndNext: 'Esta y las siguientes',
    following:
      'Dices que vienes a esta fecha y a las que vienen después y ya están previstas. Puedes cambiar cada una más tarde.',
    goingToNext: 'Voy a esta y a las siguientes',
    notToNext: 'No puedo ir a esta ni a las siguientes',
    thisDateAlone: 'Responder solo para esta fecha',
    after: '¿Y las fechas siguientes?',
    everyTime: 'Vienes cada vez.',
    comeEveryTime: 'Voy cada vez',
  },

  invitation: {
    title: 'Una invitación',
    forWhom: 'Para quién: {people}',
    welcome: 'Te damos la bienvenida. Ya formas parte de este grupo.',
    dates: 'Ver sus fechas',
    leave: 'Salir otra vez',
    left: 'No estás en este grupo.',
    leftIsFine: 'No pasa nada. Si cambias de idea, la invitación sigue en pie.',
    join: '¿Quieres entrar?',
    calledName: components.calledName.label,
    calledNameHelp: components.calledName.help,
    yes: 'Sí, quiero entrar',
    no: 'No, gracias',
  },

  unsubscribe: {
    title: '¿Qué correos quieres recibir?',
    lead: 'Pulsa una vez para pararlos, y otra vez para que vuelvan a llegar.',
    areStopped: 'Estos están parados.',
    come: 'Estos te llegan.',
    stop: 'Pararlos<hush>: {name}</hush>',
    asked: 'Los correos que pides tú, como el que sirve para entrar, llegan siempre.',
    allSettings: 'Todos mis ajustes',
    groupTitle: 'Todos los correos de «{name}»',
    titles: {
      digest: letters.digest.subject,
      'new-events': 'Encuentros nuevos en tus grupos',
      'day-rosters': 'Quién viene a los encuentros que cuidas',
      'host-letters': 'Lo que los equipos escriben a todo el mundo',
      'all-but-essential': 'Todos los correos que pueden esperar',
      all: 'Todos los correos',
    },
    about: {
      event:
        'Confirmaciones, recordatorios y avisos de cambios. Si dijiste que vienes, aun así te avisamos cuando se cancela o al final sí tiene lugar. Su página siempre muestra cómo está todo, y si dices otra vez que vienes, vuelven todos.',
      group:
        'Todo lo que envía este grupo. Aun así te avisamos cuando un encuentro al que respondiste cambia de hora o de lugar, se cancela o al final sí tiene lugar, cuando hay un sitio libre para ti, y te llega lo que tú pides.',
      digest: 'Un correo con tus fechas y con lo nuevo de tus grupos. Más abajo eliges cada cuánto llega.',
      'new-events':
        'Cuando uno de tus grupos tiene encuentros nuevos. Más abajo eliges si enseguida o con otras novedades.',
      'day-rosters':
        'La tarde antes de un encuentro, o por la mañana: cuántas personas vienen. Más abajo eliges cuándo llega.',
      'host-letters':
        'Lo que escriben a quienes vienen a un encuentro, o a todos los miembros. También lo encuentras en la web.',
      'all-but-essential':
        'De todos los grupos: confirmaciones, recordatorios, novedades, lo que los equipos escriben a todo el mundo, y notas para los equipos. Aun así te avisamos de cambios y de un sitio libre para ti, y te llega lo que tú pides.',
      all: 'Entonces no llega ninguno, ni siquiera cuando se cancela un encuentro o hay un sitio libre para ti. Tus encuentros en esta web siempre muestran cómo está todo.',
    },
  },

  about: {
    title: 'Sobre nuestros correos',
    lead: 'Por qué llegan correos de {community}, y cómo recibir menos.',
    why: 'Por qué llegó uno',
    whyOne:
      'Te llegan correos sobre aquello a lo que respondiste, sobre los grupos de los que formas parte, y cuando pides uno. Las últimas líneas de cada correo dicen por qué llegó.',
    fewer: 'Cómo recibir menos, o ninguno',
    link: 'El enlace al pie de un correo lleva a lo que puedes elegir. No hace falta entrar para eso. El botón de tu programa de correo que da de baja también funciona. Los correos que acabas de pedir no tienen ni lo uno ni lo otro, y tampoco los que van a la administración sobre la propia web.',
    signedIn: 'Cuando has entrado, lo encuentras todo en <me>Mis ajustes</me>.',
    neverAsked: '¿Nunca pediste un correo? Entonces déjalo sin más, y no pasa nada.',
    inside: 'Qué hay en ellos, y qué no',
    noPictures:
      'Nuestros correos no llevan imágenes, y nada en ellos nos dice si abriste uno. Sus enlaces llevan solo a esta web.',
    people: 'Quién cuida esta web',
    write: 'Puedes escribir a: <address></address>',
  },

  mailbox: {
    title: 'Buzón',
    lead: 'Todavía no hay servidor de correo, así que cada correo llega aquí, sea para quien sea. Solo un navegador en este ordenador puede ver esta página.',
    none: 'Ningún correo todavía',
    noneYet: 'Pide entrar, o invita a alguien, y mira otra vez dentro de un momento.',
    toWhom: 'Para {address}, <when></when>',
    more: 'Más correos',
    newest: 'Correos más nuevos',
    older: 'Correos anteriores',
  },

  letter: {
    title: 'Un correo',
    back: 'Volver al buzón',
    from: 'De',
    to: 'Para',
    arrived: 'Llegó',
    theLetter: 'El correo',
    attached: 'Archivos adjuntos',
    plain: 'Lo mismo como texto simple',
    headers: 'Sus cabeceras',
  },
});
