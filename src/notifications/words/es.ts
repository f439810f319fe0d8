import { translation } from './translation.js';

/** Says tú to everyone, and nothing that depends on whether the reader is a woman or a man. */
export const es = translation({
  hello: 'Hola, {name}:',
  helloUnnamed: 'Hola:',

  time: {
    span: '{day}, de {from} a {to}',
    moment: '{day}, a las {clock}',
    onClocksOf: '{span} (hora de {city})',
    today: 'hoy a las {clock}',
    tomorrow: 'mañana a las {clock}',
    on: 'el {day}, a las {clock}',
    soon: 'dentro de unos minutos',
    days: 'del {first} al {last}',
    thisDay: 'hoy',
    nextDay: 'mañana',
    onDay: 'el {day}',
  },

  meeting: {
    when: 'Cuándo:',
    forYou: 'En tu reloj: {span}',
    where: 'Dónde:',
    formats: { 'in person': 'En persona', online: 'En línea', hybrid: 'En persona y en línea' },
    addressFrom: 'La dirección exacta estará en su página a partir del {moment}.',
    addressNow: 'La dirección exacta ya está en su página.',
    linkFrom: 'Podrás entrar en la llamada a partir del {moment}.',
    linkNow: 'Ya puedes entrar en la llamada.',
    hostsSay: 'El equipo dice:',
    moreOnPage: 'El equipo escribió unas palabras sobre esto:',
    page: 'Abrir su página',
    wayThere: 'Ver cómo llegar',
    wayIntoCall: 'Entrar en la llamada',
    going: 'Voy',
    maybe: 'Quizás',
    declined: 'Esta vez no puedo',
    notThisWeek: 'Esta semana no',
    notThisTime: 'Esta vez no',
    moreDates: '{n, plural, one {Y # fecha más.} many {Y # fechas más.} other {Y # fechas más.}}',
    allDates: 'Ver todas mis fechas',
    changeStanding: 'Hacer una pausa o cambiar mi sitio fijo',
    reason: 'Este correo te llega porque respondiste sobre «{title}».',
  },

  footer: {
    mailbox: 'Las respuestas a este correo llegan a un buzón del equipo, que allí ve tu dirección.',
    unsubscribe: 'Elegir qué correos recibes, o dejar de recibirlos',
    sentBy: 'Lo envía {community}.',
    help: '¿Quieres hablar con alguien ahora? Aquí te escuchan: {line}, {phone}, {hours}.',
    dayAndNight: 'día y noche',
    emergency: 'Si alguien está en peligro, llama al {number}.',
    helpElsewhere: '¿Quieres hablar con alguien ahora? Aquí puedes encontrar una línea de ayuda gratuita:',
    helpPage: 'Encontrar a alguien con quien hablar',
  },

  signIn: {
    subject: 'Tu código para entrar',
    code: 'Este es tu código:',
    orPress: 'Escríbelo en la página donde lo pediste. O pulsa aquí:',
    press: 'Entrar',
    otherBrowser: 'En otro navegador que no sea el de tu petición, necesitas también el código.',
    minutes:
      'Los dos sirven una sola vez, durante {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}.',
    notYou: '¿No fuiste tú? Entonces deja este correo sin más. Sin él nadie puede entrar.',
    reason: 'Este correo te llega porque alguien pidió entrar con tu dirección.',
  },

  confirmReply: {
    subject: 'Confírmalo, por favor: {title}',
    someone: 'Alguien dio esta dirección con una respuesta sobre «{title}».',
    wasItYou: '¿Fuiste tú? Entonces pulsa aquí, y tu respuesta cuenta:',
    press: 'Sí, fui yo',
    until: 'El enlace sirve hasta el {moment}.',
    notYou: '¿No fuiste tú? Entonces deja este correo sin más, y no pasará nada.',
    reason: 'Este correo te llega porque alguien dio tu dirección con una respuesta.',
  },

  confirmation: {
    going: {
      subject: 'Vas a venir: {title}',
      intro: 'Qué bien que vengas a «{title}». Tu sitio está guardado.',
      change: 'Los planes cambian, y no pasa nada. Puedes cambiar tu respuesta hasta que empiece:',
    },
    maybe: {
      subject: 'Dijiste quizás: {title}',
      intro: 'Quizás vengas a «{title}». Gracias por decírnoslo.',
      change: 'Puedes decidir hasta que empiece. Basta con pulsar una vez:',
    },
    waitlisted: {
      subject: 'Estás en la lista de espera: {title}',
      intro:
        'Ahora mismo todos los sitios de «{title}» están ocupados, por eso estás en la lista de espera. En cuanto haya un sitio para ti, te escribimos.',
      change: '¿Ya no necesitas un sitio? Pulsa una vez para salir de la lista:',
    },
    file: 'El archivo de este correo lo pone en tu calendario.',
    invitation: 'Tu calendario puede tomarlo de este correo. Lo que respondas allí también nos llega.',
    leaveList: 'Salir de la lista de espera',
    ahead: {
      next: 'El próximo turno es tuyo.',
      one: 'Hay una persona delante de ti.',
      few: 'Hay unas pocas personas delante de ti.',
      many: 'Hay muchas personas delante de ti.',
    },
  },

  placeGiven: {
    subject: 'Hay un sitio libre, y es tuyo: {title}',
    intro:
      'Ha quedado un sitio libre en «{title}», y te tocaba en la lista de espera. El sitio es tuyo, no tienes que hacer nada más.',
    change:
      '¿Al final no puedes venir? No pasa nada. Pulsa una vez para dejar el sitio a la siguiente persona:',
  },

  placeOffered: {
    subject: 'Hay un sitio libre para ti: {title}',
    intro: 'Hay un sitio libre en «{title}», y te toca en la lista de espera.',
    until: 'Te lo guardamos hasta el {moment}.',
    accept: 'Sí, voy',
    refuse: 'No, esta vez no puedo',
    otherwise:
      'Puedes decir que no sin problema. Sin respuesta, el sitio pasa a la siguiente persona después de ese momento.',
  },

  notification: {
    reminder: 'Un encuentro {when}',
    offer: 'Te guardamos un sitio en un encuentro hasta el {moment}',
    code: 'Tu código: {code}. Sirve durante {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}. Si no lo pediste, no hace falta que hagas nada.',
  },

  standing: {
    subject: 'Vienes cada vez: {title}',
    intro: 'Vienes cada vez a «{title}»: {often}. Qué bien saber que estarás.',
    held: '{n, plural, one {Tienes un sitio guardado en # fecha que viene, y en las nuevas en cuanto se fijen.} many {Tienes un sitio guardado en # fechas que vienen, y en las nuevas en cuanto se fijen.} other {Tienes un sitio guardado en # fechas que vienen, y en las nuevas en cuanto se fijen.}}',
    waiting:
      '{n, plural, one {En # fecha todos los sitios están ocupados, por eso estás allí en la lista de espera. Te escribimos cuando haya un sitio libre.} many {En # fechas todos los sitios están ocupados, por eso estás allí en las listas de espera. Te escribimos cuando haya un sitio libre.} other {En # fechas todos los sitios están ocupados, por eso estás allí en las listas de espera. Te escribimos cuando haya un sitio libre.}}',
    next: 'Esta es la próxima:',
    skip: '¿Una vez no puedes venir? Basta con pulsar una vez en el recordatorio o en la página de esa fecha. Solo esa fecha pasa a otra persona; todas las demás siguen siendo tuyas.',
    change: 'Puedes hacer una pausa, o dejar tu sitio fijo, cuando quieras:',
    press: 'Cambiar mi sitio fijo',
    reason: 'Este correo te llega porque vienes cada vez a «{title}».',
  },

  standingQuestion: {
    subject: '¿Te sigue viniendo bien tu sitio fijo? {title}',
    intro:
      'Cada vez te guardamos un sitio en «{title}». Hace un tiempo que no sabemos de ti, y por eso preguntamos: ¿te sigue viniendo bien? Las dos respuestas están bien.',
    keep: 'Sí, quiero conservar mi sitio',
    giveUp: 'Que sea para otra persona',
    nothing: 'Si no haces nada, todo sigue como está.',
  },

  maybeQuestion: {
    subject: '¿Ya lo sabes? {title}',
    intro: '«{title}» empieza {when}. Dijiste quizás.',
    ask: 'Si ya lo sabes, basta con pulsar una vez para decírselo al equipo. Si no, tampoco pasa nada: no tienes que hacer nada, y no volveremos a preguntar.',
  },

  firstTime: {
    subject: 'Para tu primera vez: {title}',
    intro: 'Es tu primera vez en «{title}». Será un gusto verte.',
    greeter: '{name} recibe a quienes vienen por primera vez. Puedes preguntar por {name}.',
    expect: 'En la página del encuentro pone qué te espera.',
    greeterLater: 'El día antes te diremos quién recibe a quienes vienen por primera vez.',
  },

  reminder: {
    subject: '{when}: {title}',
    intro: '«{title}» empieza {when}.',
    going: 'Dijiste que vienes. Será un gusto verte.',
    maybe: 'Dijiste quizás. Puedes venir también si solo quieres escuchar.',
    change: '¿Ha surgido algo? Tampoco pasa nada. Pulsa una vez para decírselo al equipo:',
  },

  newEvents: {
    subject: 'Nuevo: {title}',
    subjectMany:
      '{n, plural, one {# encuentro nuevo} many {# encuentros nuevos} other {# encuentros nuevos}}: {group}',
    intro: 'Hay algo nuevo en «{group}». Puedes venir cuando quieras, y no hace falta que respondas.',
    often: 'Tiene lugar más de una vez: {often}. La próxima vez:',
    reason: 'Este correo te llega porque quieres saber enseguida qué hay de nuevo en «{group}».',
  },

  digest: {
    subject: 'Lo que hay para ti',
    intro:
      '{often, select, daily {Esto es lo que hay para ti hasta mañana.} other {Esto es lo que hay para ti esta semana.}}',
    yours: 'Respondiste sobre:',
    answers: {
      going: 'Vas a venir.',
      maybe: 'Dijiste quizás.',
      waitlisted: 'Estás en la lista de espera.',
      offered: 'Te guardamos un sitio. En su página pone hasta cuándo.',
    },
    fresh: 'Nuevo en «{group}»:',
    opened: 'Vuelve a haber sitio aquí:',
    often: 'Más de una vez: {often}. La próxima vez:',
    more: '{n, plural, one {Y # más.} many {Y # más.} other {Y # más.}}',
    elsewhere:
      '{n, plural, one {Hay algo nuevo en # grupo más.} many {Hay algo nuevo en # grupos más.} other {Hay algo nuevo en # grupos más.}}',
    groups: 'Ver mis grupos',
    all: 'Ver todo lo que hay',
    reason:
      '{often, select, daily {Este correo te llega porque quieres saber cada día lo que hay para ti.} weekly {Este correo te llega porque quieres saber cada semana lo que hay para ti.} other {Este correo te llega porque hay algo nuevo. Llega como mucho una vez por semana.}}',
  },

  changed: {
    subject: 'Ha cambiado: {title}',
    subjectMoved: 'Nueva hora: {title}',
    intro: 'Algo ha cambiado en «{title}».',
    title: 'Nombre',
    time: 'Cuándo',
    format: 'Cómo',
    area: 'Dónde',
    before: 'antes: {value}',
    now: 'ahora: {value}',
    nothing: 'sin indicar',
    address: 'La dirección exacta ahora es otra.',
    file: 'Si ya está en tu calendario, el archivo de este correo pone el cambio también allí.',
    files:
      'Si estas fechas ya están en tu calendario, el archivo de este correo pone los cambios también allí.',
    others: 'Tus otras fechas cambian también. Son estas:',
    takesPlace: 'Al final sí tiene lugar.',
    introBack: '«{title}» vuelve a ser como antes de nuestro último correo.',
    alsoChanged: 'En estas fechas tuyas hay otra novedad:',
    stillSuits: '¿Te sigue viniendo bien? Pulsa una vez para decírselo al equipo:',
  },

  onAgain: {
    subject: 'Sí tiene lugar: {title}',
    intro:
      '«{title}» al final sí tiene lugar. Nuestro correo que decía otra cosa ya no vale. Sentimos tantas vueltas.',
    others: 'Estas fechas tuyas también tienen lugar:',
  },

  thanks: {
    subject: 'Gracias: {title}',
    intro: '«{title}» tuvo lugar: {span}.',
    page: 'Sus enlaces se abren en nuestra página',
    nothingToDo: 'No tienes que hacer nada.',
  },

  cancelled: {
    subject: 'Cancelado: {title}',
    subjectMixed: 'Unas fechas se cancelan, otras cambian: {title}',
    intro: 'Lo sentimos: «{title}» no tendrá lugar.',
    was: 'Estaba previsto: {span}.',
    others: 'Estas fechas tuyas también se cancelan:',
    next: 'La próxima vez es: {span}.',
    nextGoing: 'La próxima vez es: {span}, y vas a venir.',
    elsewhere: 'Si quieres compañía en los próximos días, estos encuentros están abiertos a todo el mundo:',
    nothingToDo: 'No tienes que hacer nada. Esperamos verte en otra ocasión.',
    file: 'Si está en tu calendario, el archivo de este correo lo marca allí como cancelado.',
    files:
      'Si estas fechas están en tu calendario, el archivo de este correo las marca allí como canceladas.',
    changed: 'Estas fechas tuyas tienen lugar, pero con alguna novedad:',
    stillSuit: '¿Ya no te vienen bien? Puedes cambiar tus respuestas en sus páginas.',
    filesMixed: 'Si alguna de estas fechas está en tu calendario, el archivo de este correo lo pone al día.',
  },

  invitation: {
    subject: 'Tienes una invitación: {group}',
    subjectUnknown: 'Una invitación para ti',
    intro: 'Tienes una invitación a «{group}». A alguien del equipo le gustaría verte allí.',
    introUnknown:
      'Alguien de {community} te invita a un grupo. Su nombre está en la página, para que solo lo leas tú.',
    press: 'Ver la invitación',
    days: 'Allí puedes decir sí o no. El enlace sirve durante {days, plural, one {# día} many {# días} other {# días}}.',
    notYou: '¿No sabes qué es esto? Entonces deja este correo sin más. Sin tu sí no estarás en ningún grupo.',
    reason: 'Este correo te llega porque alguien que organiza un grupo dio tu dirección.',
  },

  approved: {
    subject: 'Te damos la bienvenida: {group}',
    intro: 'El equipo dijo que sí: ya formas parte de «{group}». Qué bien que estés aquí.',
    press: 'Ver qué hay',
    reason: 'Este correo te llega porque pediste entrar en «{group}».',
  },

  declined: {
    subject: 'Tu petición: {group}',
    intro: 'Gracias por querer entrar en «{group}». Esta vez el equipo no pudo decir que sí.',
    notYou: 'Puede haber muchas razones. Ninguna quiere decir que haya algo malo en ti.',
    others: 'Quizás te venga bien otro grupo:',
    press: 'Ver otros grupos',
  },

  joinRequest: {
    subject: 'Alguien quiere entrar: {group}',
    intro: 'Alguien pidió entrar en «{group}» y espera tu respuesta.',
    where: 'La petición está en la página de miembros.',
    press: 'Leer y responder',
  },

  calendarAnswer: {
    subject: 'Confírmalo, por favor: {title}',
    said: {
      going: 'Un calendario respondió por ti: vienes a «{title}».',
      maybe: 'Un calendario respondió por ti: quizás vengas a «{title}».',
      declined: 'Un calendario respondió por ti: esta vez no puedes venir a «{title}».',
    },
    notYet: 'Esto todavía no cuenta. Pulsa aquí para verlo y decirlo tú:',
    press: 'Ver mi respuesta',
    notYou: '¿No fuiste tú? Entonces deja este correo sin más, y no pasará nada.',
    reason: 'Este correo te llega porque nos llegó una respuesta en tu nombre.',
  },

  invitationWithdrawn: {
    subject: 'Fuera de tu calendario: {title}',
    intro: 'Ya no vienes a «{title}». No pasa nada.',
    file: 'Este correo lo quita de tu calendario. No tienes que hacer nada.',
    reason: 'Este correo te llega porque tu calendario tenía una invitación a «{title}».',
  },

  replyNote: {
    subject: 'Alguien respondió: {title}',
    intro:
      'Alguien escribió unas palabras sobre «{title}». Están en una página que solo puede leer el equipo.',
    press: 'Leerlas',
  },

  dayRoster: {
    subject: '{day, select, today {Quién viene hoy} other {Quién viene mañana}}',
    intro:
      '{day, select, today {Esto es lo que hay hoy donde formas parte del equipo.} other {Esto es lo que hay mañana donde formas parte del equipo.}}',
    nobody: 'Nadie ha dicho que sí todavía.',
    going: '{n, plural, one {Viene # persona.} many {Vienen # de personas.} other {Vienen # personas.}}',
    maybe:
      '{n, plural, one {# persona dijo quizás.} many {# de personas dijeron quizás.} other {# personas dijeron quizás.}}',
    waiting:
      '{n, plural, one {# persona espera un sitio.} many {# de personas esperan un sitio.} other {# personas esperan un sitio.}}',
    newcomers:
      '{n, plural, one {# persona viene por primera vez.} many {# de personas vienen por primera vez.} other {# personas vienen por primera vez.}}',
    needs:
      '{n, plural, one {# persona os dijo qué le facilitaría venir.} many {# de personas os dijeron qué les facilitaría venir.} other {# personas os dijeron qué les facilitaría venir.}}',
    unreachable:
      '{n, plural, one {Nuestros correos no llegan a # persona.} many {Nuestros correos no llegan a # de personas.} other {Nuestros correos no llegan a # personas.}}',
    noLeader: 'Todavía no se sabe quién lo guía.',
    requests:
      '{n, plural, one {# persona pide entrar en el grupo} many {# de personas piden entrar en el grupo} other {# personas piden entrar en el grupo}}',
    press: 'Abrir la lista',
    reason:
      '{day, select, today {Este correo te llega porque quieres saber por la mañana quién viene a los encuentros que cuidas.} other {Este correo te llega porque quieres saber la tarde anterior quién viene a los encuentros que cuidas.}}',
  },

  hostLetter: {
    subject: 'El equipo te ha escrito: {name}',
    test: 'Esto es una prueba. Solo te llega a ti.',
    said: 'El equipo de «{name}» escribe:',
    wrote:
      'El equipo de «{name}» te ha escrito. Lo que escribe está en nuestra página, para que solo tú lo leas.',
    press: 'Leerlo',
    answer: 'Puedes responder a este correo. Solo el equipo lee lo que escribes.',
    noAnswer: 'Nadie lee las respuestas a este correo.',
    reason: 'Este correo te llega porque formas parte de «{group}».',
  },

  hostNote: {
    subject: 'Respuestas nuevas: {group}',
    intro: 'Esto es lo que ha cambiado en «{group}» desde el último aviso.',
    fresh: '{n, plural, one {# respuesta nueva} many {# respuestas nuevas} other {# respuestas nuevas}}',
    changed:
      '{n, plural, one {# respuesta cambiada} many {# respuestas cambiadas} other {# respuestas cambiadas}}',
    regulars:
      '{n, plural, one {# persona viene ahora cada vez} many {# personas vienen ahora cada vez} other {# personas vienen ahora cada vez}}',
    withdrawn:
      '{n, plural, one {# respuesta retirada} many {# respuestas retiradas} other {# respuestas retiradas}}',
    press: 'Abrir la lista',
  },

  remindersMissed: {
    subject: 'Algunos recordatorios no salieron: {group}',
    intro:
      '{n, plural, one {Este encuentro de «{group}» empezó antes de que pudieran salir todos sus recordatorios.} many {Estos encuentros de «{group}» empezaron antes de que pudieran salir todos sus recordatorios.} other {Estos encuentros de «{group}» empezaron antes de que pudieran salir todos sus recordatorios.}}',
    perhaps: 'Si alguien no vino, quizá fue por esto.',
    nothing: 'No tienes que hacer nada. Después del comienzo nadie recibe un recordatorio.',
    press: 'Abrir la lista',
  },

  clocksChanged: {
    subject: 'Los relojes siguen reglas nuevas: {group}',
    intro:
      'Un país ha cambiado las reglas de sus relojes, y por eso hemos vuelto a calcular las fechas de «{group}». Estas ya no son en el mismo momento.',
    stays:
      'Los relojes de allí muestran lo acordado. En todos los demás sitios empieza {shift} {direction, select, later {más tarde} other {antes}}: a las {now} UTC, en vez de a las {before} UTC.',
    before: 'Antes: {when}',
    more: '{n, plural, one {# fecha más cambia también.} many {# fechas más cambian también.} other {# fechas más cambian también.}}',
    nothingToDo:
      'No tienes que hacer nada: las páginas, los recordatorios y los calendarios siguen las reglas nuevas. Si ahora va mejor otra hora, puedes cambiarla.',
    press: 'Ver las fechas',
  },

  laneNames: {
    'sign-in': 'Códigos para entrar y confirmaciones',
    changes: 'Cambios, respuestas y sitios',
    reminders: 'Recordatorios y notas',
    digests: 'Novedades y lo que hay',
    channels: 'Mensajes en dispositivos y por el webhook',
  },

  mailboxCode: {
    subject: 'Un código para respuestas a correos',
    someone:
      'Alguien quiere que las respuestas a los correos de {community} lleguen a esta dirección. Para decir que sí, escribe este código en la página donde se pide:',
    aDay: 'Sirve durante un día.',
    notYou: 'Si no sabes nada de esto, deja este correo sin más. Sin el código no llega nada aquí.',
    reason: 'Este correo te llega porque alguien dio esta dirección para respuestas a correos.',
  },

  lettersStuck: {
    subject: 'Los correos no salen como deberían',
    intro: 'Los correos de estos tipos llegan tarde, no salen o vuelven:',
    doThis:
      'Mira, por favor, si hay un worker en marcha y si el servidor de correo responde. Una página dice cuántos correos son y desde cuándo:',
    press: 'Ver cómo van los correos',
    after: 'Lo que espera sale por sí solo cuando el camino está libre. Entonces te lo dirá otro correo.',
  },

  lettersFlow: {
    subject: 'Los correos vuelven a salir',
    intro: 'Los correos vuelven a salir como deben.',
    left: 'Lo que habría llegado demasiado tarde para servir no se envió. Una página dice cuántos correos fueron:',
  },

  lookAfterSite: 'Este correo te llega porque cuidas de este sitio web.',

  hostReason: 'Este correo te llega porque cuidas de «{group}».',
});
