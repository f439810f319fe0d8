import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const es = translationOf<typeof en>()({
  events: {
    isCancelled:
      'Este encuentro se canceló, así que se queda como está. Un encuentro nuevo puede ocupar su lugar.',
    isOver:
      'Este encuentro ya pasó: no se puede mover, repetir ni cancelar. Un encuentro nuevo puede ocupar su lugar.',
    isDraft:
      'Es un borrador al que no se invitó a nadie, así que no hay nada que cancelar. En su lugar, se puede tirar.',
    changedMeanwhile:
      'Otra persona cambió este encuentro mientras lo tenías abierto. Cárgalo de nuevo, míralo y después guarda.',
    isPublished:
      'Este encuentro está publicado, y puede que haya personas que quieran venir. Se puede cancelar, y así se enteran.',
    undoIsOver:
      'Esto ya no se puede deshacer: ya se deshizo, o pasaron más de cinco minutos. En su lugar, puedes volver a cambiarlo.',
    changedSince:
      'Desde entonces se cambió otra cosa, así que esto no se puede deshacer. Deshaz primero el cambio posterior.',
    answeredMeanwhile:
      'Alguien ya respondió a una fecha o tomó un sitio que solo existe desde este cambio, así que no se puede deshacer. En su lugar, puedes cambiar o cancelar la fecha, y así se enteran.',
    placesStay: 'Este encuentro ya pasó, así que sus sitios se quedan como estaban.',
    notAHost: 'Esta persona no es del equipo del grupo. Elige a alguien del equipo.',
    membershipOfHost: 'Da el identificador de alguien del equipo, como aparece en la lista de miembros.',
    modifiedAt: 'Da el «modifiedAt» que se te mostró.',
    tooManyQuestions: 'Haz {most} preguntas o menos.',
    objectPerQuestion: 'Envía un objeto para cada pregunta.',
    questionId: 'Da el identificador que muestra el encuentro, o ninguno si la pregunta es nueva.',
    questionOwnId: 'Da a cada pregunta su propio identificador.',
    writeQuestion: 'Escribe la pregunta.',
    twoChoices: 'Escribe al menos dos respuestas para elegir.',
    tooManyChoices: 'Da {most} respuestas para elegir, o menos.',
    choice: 'Una respuesta para elegir tiene hasta 80 caracteres.',
    lengthIsMissing: 'Di cuánto dura, o cuándo termina.',
    lengthOrEnd: 'Da la duración o el final, no las dos cosas.',
    endAfterStart: 'El final tiene que ser después del comienzo.',
    wholeDays: 'Un encuentro de todo el día dura días enteros, de 1440 minutos cada uno.',
    shortest: 'El encuentro más corto dura 5 minutos.',
    longest: 'El encuentro más largo dura 14 días.',
    comesTwice:
      'Esa noche los relojes de {zone} se atrasan, así que las {clock} del {day} llegan dos veces. Nos referimos a la primera (UTC{offset}).',
    dayOfCalendar: 'Da un día que exista en el calendario, como 2027-03-05.',
    timeOfCalendar: 'Da un día y una hora que existan en el calendario, como 2027-03-05T19:00.',
    justTheDay: 'Un encuentro de todo el día no tiene horas. Da solo el día, como {day}.',
    doesNotHappen:
      'Los relojes de {zone} se adelantan el {day}, de las {from} directamente a las {to}, así que las {clock} no existen. Elige una hora antes de las {from}, o las {to} o más tarde.',
    skippedByClocks:
      'Los relojes de {zone} se adelantan el {day}, de las {from} directamente a las {to}, así que ese día las {clock} no existen. Esta fecha empieza en su lugar a las {instead}, y aparece en los calendarios como un encuentro aparte.',
    hasPassed: 'Esta hora ya pasó. Elige una que esté por venir.',
    tooFarAhead: 'Faltan más de {years} años. Mira otra vez el año.',
    closesBeforeStart: 'Las respuestas se cierran cuando empieza el encuentro, o antes.',
    opensBeforeClosing: 'Las respuestas tienen que abrirse antes de cerrarse.',
    closedAlready: 'Las respuestas ya estarían cerradas. Elige una hora más tarde, o ninguna.',
    capacity: 'Da un número de 1 a {most}, o déjalo vacío para todas las personas que vengan.',
    fewestPlaces:
      '{taken, plural, one {Ya hay # sitio ocupado, así que tiene que haber al menos {fewest}.} many {Ya hay # de sitios ocupados, así que tiene que haber al menos {fewest}.} other {Ya hay # sitios ocupados, así que tiene que haber al menos {fewest}.}}',
    quota: 'Da un número de 0 a {most}, o déjalo vacío para todos los que haya.',
    area: 'Di más o menos dónde es, como «Alfama, cerca del río».',
    howPeopleMeet: 'Di cómo será el encuentro, como «Videollamada, el enlace llega ese día», o da el enlace.',
    meetingLink: 'Da un enlace entero que empiece por https://, como lo muestra la página del encuentro.',
    minutesBefore: 'Da minutos antes del comienzo, de 0 a {most} (un año).',
  },

  series: {
    datesNotSeen: 'Este encuentro se repite. Mira primero sus fechas y después publícalo.',
    hasOneDate:
      'Este encuentro no se repite, o es un borrador, así que se cambia entero. Cambia el encuentro mismo.',
    hasManyDates:
      'Este encuentro se repite. Elige qué cambiar: una fecha (/date), esta y las siguientes (/following), o todas las que vienen (/series).',
    besideTheRule:
      'Esta fecha va aparte de las demás de la serie, así que ninguna la sigue. Cambia solo esta fecha, o todas las que vienen.',
    isDraft: 'Esta serie es un borrador. Sus fechas llegan al publicarla, así que publícala primero.',
    datesClash: 'La serie tiene otra fecha a esta hora. Mueve o salta esa primero.',
    datesClashOn: 'La serie tiene otra fecha el {day} a las {clock}. Mueve o salta esa primero.',
    noMeetingThatDay: 'El grupo no se reúne ese día. Las demás fechas de esta serie siguen en pie.',
    ofTheRule: 'La serie ya tiene una fecha a esta hora. Elige otra hora.',
    wasSkipped: 'La fecha de esta hora se saltó. Mejor recupera esa.',
    wasCalledOff: 'La fecha de esta hora se canceló. Mejor recupera esa.',
    wasMoved: 'La fecha de esta hora se movió. Muévela de vuelta, o elige otra hora.',
    datesOrSpan: 'Da algunas fechas, o un primer y un último día, no las dos cosas.',
    notOfThisSeries: 'Una de estas no es una fecha de esta serie.',
    hasBegun: 'Una de estas fechas ya empezó, así que se queda.',
    knownUpTo:
      'Las fechas de esta serie se conocen por ahora hasta el {day}. Elige un último día hasta entonces.',
    region: 'Elige una región de la lista.',
    dates: 'Da una lista de fechas.',
    oneDateAtLeast: 'Elige al menos una fecha.',
    mostDatesAtOnce: 'Elige como máximo {most} fechas a la vez.',
    dateIds: 'Da los identificadores de fechas de esta serie.',
    withWeeksOnly: 'Esto solo va con «cada semana». Déjalo fuera.',
    withMonthsOnly: 'Esto solo va con «cada mes». Déjalo fuera.',
    numberOrLastDay: 'Da un número de fechas o un último día, no las dos cosas.',
    weeks: 'Da un número de semanas de 1 a {most}.',
    tickWeekday: 'La primera fecha cae en {weekday}. Marca también {weekday}, o elige otra primera fecha.',
    tickNth:
      'La primera fecha es esta de su mes: {nth}, {weekday}. Marca también «{nth}», o elige otra primera fecha.',
    tickNthOrOther:
      'La primera fecha es esta de su mes: {nth}, {weekday}. Marca también «{nth}» o «{other}», o elige otra primera fecha.',
    numberOfDates: 'Da un número de fechas de 1 a {most}.',
    lastDayAfterFirstDate: 'El último día tiene que ser después de la primera fecha.',
    withinYears:
      'Elige un día dentro de los {years} años siguientes a la primera fecha, o deja que siga sin final.',
    noSingleDate: 'Una serie no se puede convertir en una sola fecha. Para que termine, da su último día.',
  },

  rsvps: {
    eventIsFull:
      'Ahora mismo todos los sitios están ocupados. Alguien puede dejar el suyo todavía, así que vale la pena mirar otra vez.',
    tooSmall: 'Este encuentro es demasiado pequeño para tantas personas. Ven con menos.',
    noRoomPlaceStays:
      'Ahora mismo no hay espacio para más personas. Tu sitio se queda, con quienes nombraste antes.',
    noRoomMayStay:
      'Ahora mismo no hay espacio para más personas. Di que sí para quienes nombraste antes, y esta fecha sigue siendo tuya.',
    noRoomStillKept:
      'Ahora mismo no hay espacio para más personas. El sitio que tenías se guarda todavía un rato, para quienes nombraste antes.',
    noRoomOfferStays:
      'Ahora mismo no hay espacio para más personas. El sitio que se te ofrece se queda, para quienes nombraste antes.',
    notPublished: 'Este encuentro todavía es un borrador. Se podrá responder cuando se publique.',
    publishFirst: 'Este encuentro todavía es un borrador. Publícalo primero.',
    calledOff: 'Este encuentro se canceló, así que ya no hay nada que responder.',
    wasCancelled: 'Este encuentro se canceló.',
    dateIsOff: 'Esta fecha no tiene lugar.',
    hasStarted: 'Este encuentro ya empezó, así que ya no se puede responder.',
    notOpenYet: 'Todavía no se puede responder a este encuentro. Vuelve un poco más tarde.',
    areClosed:
      'El equipo ha cerrado las respuestas a este encuentro. Todavía puedes dejar un sitio hasta que empiece.',
    groupIsArchived: 'Este grupo está archivado, así que sus encuentros no admiten respuestas nuevas.',
    forMembers: 'Este encuentro es para miembros del grupo. Puedes entrar primero en el grupo.',
    membershipWasEnded:
      'El equipo terminó tu participación en este grupo, así que aquí no puedes responder. Puedes pedir entrar otra vez.',
    agreementNeeded: 'Este grupo tiene un acuerdo. Léelo y di primero que sí.',
    agreedVersion: 'Da la versión del acuerdo que se leyó.',
    tooManyTries: 'Hubo muchos intentos desde donde estás. Espera una hora y prueba otra vez.',
    rosterStaysHere:
      'Este grupo guarda sus listas aquí. Alguien que lo organiza puede cambiarlo en los ajustes del grupo.',
    stillChanging:
      'En el mismo momento cambió otra cosa de esta respuesta, así que no se guardó nada. Prueba una vez más.',
    nameNeeded: 'Escribe cómo te puede llamar el equipo. No tiene que ser tu propio nombre.',
    anyName: 'Sirve cualquier nombre, y basta con el nombre de pila.',
    noCompanions: 'En este grupo cada persona responde por sí misma, así que no traigas a nadie.',
    tooManyCompanions:
      '{most, plural, one {Puedes traer a una persona como máximo.} many {Puedes traer a # de personas como máximo.} other {Puedes traer a # personas como máximo.}}',
    questionsChanged: 'Mientras tanto, el equipo cambió sus preguntas. Míralas otra vez.',
    answerIt: 'Responde a esta pregunta.',
    oneOfTheAnswers: 'Elige una de las respuestas.',
    fromTheAnswers: 'Elige entre las respuestas.',
    yesOrNo: 'Di sí o no.',
    answersById: 'Envía un objeto con los identificadores de las preguntas como campos.',
    rowIds: 'Da los identificadores de la lista de respuestas.',
    amongWithoutCame: 'Esto dice de qué filas habla «came». Da las dos cosas, o deja esto fuera.',
    countOrCame: 'Di cuántas personas vinieron, o quiénes.',
    nameEveryoneInCame: 'Nombra aquí a todas las personas que están en «came».',
    notOnTheListAnyMore: 'Una de estas personas ya no está en la lista. Carga la lista otra vez.',
    guestsSignInFirst: 'Este grupo pide que todas las personas entren antes de responder.',
    codeIsUnknown: 'No conocemos este código de respuesta. Míralo otra vez: tiene diez letras y números.',
  },

  waiting: {
    doesNotWait: 'Esta persona ya no espera. Mira la lista otra vez.',
    offerIsOver:
      'Esta oferta terminó. La página del encuentro dice si hay un sitio libre, o si puedes esperar uno.',
    noNumberOfPlaces: 'Puede venir quien quiera. Da primero al encuentro un número de sitios.',
    fewestBeyond:
      '{taken, plural, one {Ya hay # sitio ocupado, así que da al menos {fewest} más que {capacity}.} many {Ya hay # de sitios ocupados, así que da al menos {fewest} más que {capacity}.} other {Ya hay # sitios ocupados, así que da al menos {fewest} más que {capacity}.}}',
    tooManyHeld:
      '{all, plural, one {Hay # sitio, y se reservarían {held}. Reserva menos.} many {Hay # de sitios, y se reservarían {held}. Reserva menos.} other {Hay # sitios, y se reservarían {held}. Reserva menos.}}',
    placeInLine: 'Da un lugar en la fila: 1 es el siguiente.',
    idFromList: 'Da un identificador de la lista de espera.',
  },

  standing: {
    forMembers: 'Venir cada vez es para miembros del grupo. Puedes entrar primero en el grupo.',
    doesNotRepeat: 'Este encuentro tiene una sola fecha. Basta con responder a ella.',
    givenUp: 'Tu sitio fijo se dejó, así que esto no se guardó. Puedes tomarlo otra vez primero.',
    noStandingPlace: 'Aquí no tienes un sitio fijo. Puedes responder solo para esta fecha.',
    dayHasPassed: 'Este día ya pasó. Elige uno que esté por venir.',
    pauseIsTooLong:
      'Falta más de un año y medio. En su lugar, puedes dejar el sitio y volver cuando quieras.',
    useButtons: 'Usa uno de los botones de esta página. No se cambió nada.',
  },
});
