import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const es = translationOf<typeof en>()({
  hostLetters: {
    isSent: 'Este correo ya se envió. Mientras espera, se puede recuperar y después cambiar.',
    hasLeft: 'Este correo ya salió, así que no se puede recuperar.',
    isForNobody: 'Ahora mismo no hay nadie a quien enviarlo. El correo se guarda aquí como borrador.',
    tooMany:
      'Este grupo ha enviado cinco correos en un día. Para que los correos sigan siendo bienvenidos, el siguiente puede salir un poco más tarde. Se guarda aquí como borrador.',
    tooManyDrafts: 'Son muchos correos para un día. Empieza el siguiente mañana.',
    tooManyTests: 'Son muchas pruebas para una hora. Envía la siguiente un poco más tarde.',
    ofAnotherGroup: 'Esta fecha es de otro grupo.',
    withoutDateForAll: 'Sin una fecha, un correo es para todos los miembros.',
    aboutDateForThoseComing: 'Un correo sobre una fecha es para quienes vienen, o esperan.',
    dateId: 'Da el identificador de una fecha.',
    leavesTooSoon: 'Elige una hora dentro de al menos cinco minutos, o deja que salga en cinco minutos.',
    leavesTooLate: 'Elige una hora dentro de los próximos {days} días.',
    leavesAfterDate:
      'A las personas de una fecha se les puede escribir hasta dos semanas después. Esto sería más tarde.',
  },

  onTheDay: {
    tooEarlyForHosts: 'Esto se abre una hora antes del comienzo.',
    tooLateForWalkIns:
      'Quienes vinieron sin responder se pueden añadir hasta siete días después del final. Ese tiempo ya pasó.',
    checkInCodeIsOver: 'Este código cambió mientras tanto. Apunta la cámara al que se muestra ahora.',
    checkInIsOver: 'El encuentro ya pasó, así que no hay dónde anotarse.',
    answerIsUnknown:
      'No conocemos ninguna respuesta tuya a este encuentro. Te recibimos con gusto: dile a alguien del equipo que estás aquí.',
    placeIsOffered: 'Hay un sitio libre para ti. Di primero que sí y después anótate aquí.',
    callIsOff: 'No hay nada a lo que unirse: el encuentro ya pasó o se canceló, o no tiene enlace.',
    callIsForThoseGoing: 'Esto es para quienes vienen. Di primero que vienes.',
    callIsNotOpenYet: 'Todavía no es la hora. Vuelve un poco más tarde.',
    callWaitsForHost: 'El equipo todavía no ha abierto el encuentro. Espera un momento.',
    attendanceIsNotKept: 'Este grupo ha decidido no anotar quién vino.',
    onlyTheNumberIsKept:
      'El día ya pasó, y este grupo guarda solo cuántas personas vinieron. Todavía puedes anotar ese número.',
    attendanceIsACount: 'Este grupo anota cuántas personas vinieron, y ningún nombre.',
    askedToBeCountedOnly:
      'Esta persona pidió que solo se la cuente, así que su nombre no se marca. Súmala al número.',
    youAreCountedOnly:
      'Pediste que solo se te cuente, así que aquí no se anota nada. Te recibimos con gusto: el equipo te cuenta.',
    attendanceIsByName: 'Este grupo marca en la lista de respuestas quién vino. El número sale de ahí.',
    addAnyway: 'No hay ningún sitio libre. Si aun así cabe una persona más, puedes añadirla de todos modos.',
    noPlaceTellHost: 'Ahora mismo no hay ningún sitio libre. Dile a alguien del equipo que estás aquí.',
    aPage: 'Da el número de una página.',
    someoneFromList: 'Elige a alguien de la lista.',
  },

  thanks: {
    areTooEarly: 'Se puede dar las gracias cuando el encuentro haya pasado.',
    areTooLate: 'Se puede dar las gracias hasta dos semanas después del encuentro. Ese tiempo ya pasó.',
    wereSaid: 'Ya se dieron las gracias por este encuentro. Hay un solo correo, para que nadie reciba dos.',
  },

  imports: {
    tooManyOpen: 'Tienes {most} archivos abiertos en este grupo. Termina o tira uno primero.',
    isNotReady: 'Este archivo todavía no se ha leído, o sus encuentros ya se están trayendo.',
    tickOne: 'Marca al menos un encuentro.',
    someCannot: 'Algunos de estos no se pueden traer. Elige otra vez.',
    chooseFile: 'Elige un archivo, o pega lo que contiene.',
    fileIsTooLarge: 'Este archivo es demasiado grande: 2 MB es lo máximo. Exporta un tiempo más corto.',
    textOfFile: 'Envía el texto de un archivo de calendario.',
    rowIds: 'Da los identificadores de las filas.',
  },

  calendar: {
    tooManyFeeds: 'Ya tienes {most} enlaces de calendario. Quita uno que ya no uses y prueba otra vez.',
    alarmMinutes:
      'Da hasta cinco tiempos distintos antes del comienzo, de 0 minutos a 14 días (20160 minutos).',
    organization: 'Da el identificador de una organización.',
  },

  pages: {
    cookiesNeeded:
      'Esta página necesita una cookie durante una hora. Deja que tu navegador la guarde y abre otra vez el enlace.',
    formIsUnderWay: 'Enviaste esto hace un momento y sigue en camino. Envíalo otra vez en un minuto.',
    answeredSince: 'Mientras tanto alguien ha respondido, así que esta fecha se cancelaría. Mira otra vez.',
    changedWhileTyping:
      'Otra persona cambió este encuentro mientras lo tenías abierto. Lo que escribiste sigue aquí. Mira primero la página del encuentro; si guardas otra vez, tus palabras ocupan el lugar de las suyas.',
    whereTo: 'Elige adónde.',
    stepAndPlace: 'Elegiste un paso y escribiste otro lugar. Elige «A otro lugar», o deja esto vacío.',
    month: 'Elige un mes de la lista.',
    title: 'Dale un título.',
  },
});
