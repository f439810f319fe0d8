import { translationOf } from '../../words/message.js';
import type { en } from './en.js';

export const es = translationOf<typeof en>()({
  common: {
    invalidInput: 'Algo de esto necesita otra mirada.',
    signInNeeded: 'Primero tienes que entrar.',
    notAllowed: 'Esto no lo puedes hacer aquí.',
    notFound: 'Aquí no hay nada, o no está abierto para ti.',
    oneObject: 'Envía un solo objeto.',
    noSuchField: 'No hay ningún campo con este nombre.',
    cannotBeUsed: 'Así no sirve. Míralo otra vez.',
    trueOrFalse: 'Di verdadero o falso (true o false).',
    oneOf: 'Elige una de estas opciones: {words}.',
    someOf: 'Elige entre: {words}.',
    mostChosen: 'Elige {most} como máximo.',
    oneOfThese: 'Elige una de estas opciones.',
    aText: 'Envía aquí un texto. Puede estar vacío.',
    something: 'Escribe algo aquí.',
    tooLongInScript: 'Tiene {length} caracteres. En esta escritura caben unos {most}.',
    tooLong: 'Tiene {length} caracteres. Caben {most} como máximo.',
    tooShort: 'Escribe al menos {fewest} caracteres.',
    unshownCharacter: 'Aquí hay un carácter que no se puede mostrar. Escríbelo otra vez.',
    email: 'Escribe una dirección de correo, como ana@example.org.',
    yourEmail: 'Escribe tu dirección de correo.',
    telltale: 'Elige otras palabras: «{word}» deja ver a otras personas de qué se trata.',
    telltaleHere: 'Elige otras palabras: aquí los correos no deben decir «{word}».',
    senderName:
      'Deja fuera @, paréntesis, comillas, comas y dos puntos: los programas de correo podrían tomarlos por una dirección.',
    country: 'Elige un país de la lista.',
    timeZone: 'No conocemos esta zona horaria. Elige una de la lista, como Europe/Lisbon.',
    cursor: 'Usa el «next» de la página anterior.',
    wholeNumber: 'Da un número entero.',
    wholeNumberBetween: 'Da un número entero de {least} a {most}.',
    list: 'Da una lista.',
    eachOnce: 'Nombra cada cosa una sola vez.',
    day: 'Da un día, como 2027-03-05.',
    dayAndTime: 'Da un día y una hora.',
    wallTime: 'Da un día y una hora, como 2027-03-05T19:00.',
    moment: 'Da un momento, como 2027-03-05T19:02:11.250Z.',
    reminderMinutes:
      'Da hasta cinco tiempos distintos antes del comienzo, de 5 minutos a 14 días (20160 minutos).',
    reminderTimes:
      'Da hasta cinco días distintos antes del comienzo, cada uno con una hora, como 1@18:00 para el día anterior a las 18:00.',
    sixDigits: 'El código tiene seis cifras.',
    codeDoesNotFit: 'Ese código no es el correcto.',
    notTheCodeInLetter: 'No es el código del correo más nuevo. Míralo otra vez.',
    notTheCodeInMessage: 'No es el código del mensaje más nuevo. Míralo otra vez.',
    lastDayBeforeFirst: 'El último día no puede ser antes que el primero.',
  },

  people: {
    signInIsOver: 'Este código ya no sirve. Abre el enlace del correo, o pide uno nuevo.',
    tooManyTokens: 'Ya tienes {most} claves. Termina una que ya no uses y prueba otra vez.',
    typeTheCode: 'Escribe el código de 6 cifras del correo.',
    codeIsNeeded:
      'Este no es el navegador desde el que se pidió el correo, por eso hace falta también el código.',
    linkIsOver: 'Este enlace ya no sirve. En el correo más nuevo hay uno reciente.',
    onlyTheirsToLift:
      'La persona que tiene esta dirección marcó un correo como no deseado. Por eso solo ella puede volver a recibir correos: si pide un código y entra con él.',
    noAnswersFromCalendars: 'Aquí no se reciben respuestas de calendarios.',
    calledUnwanted: 'Allí se marcó un correo como no deseado, así que páralos sin fecha de fin.',
    signInId: 'Envía el identificador que se recibió al pedir el correo.',
    clock: 'Da una hora, como 22:00.',
    weekday: 'Da un día de la semana, de 1 para el lunes a 7 para el domingo.',
    hour: 'Da una hora en punto, de 0 a 23.',
    readOrWrite: 'Elige leer o escribir.',
    tokenCannot: 'Una clave no puede hacer esto. Tienes que entrar tú.',
  },

  groups: {
    isArchived: 'Este grupo está archivado: se puede leer, pero no cambiar.',
    startedByAdministrators: 'En esta comunidad, la administración crea los grupos nuevos. Pregunta allí.',
    tokensAreForOrganisers: 'Las claves son para quienes organizan un grupo y para la administración.',
    organisersOnly: 'Esto solo lo pueden hacer quienes organizan este grupo.',
    hostsOnly: 'Esto solo lo puede hacer el equipo de este grupo.',
    membersOnly: 'Esto es para miembros del grupo. Puedes entrar primero en el grupo.',
    nameNeededToGreet:
      'A las personas que recibes se les dice cómo te llamas aquí. Elige primero un nombre para este grupo.',
    hasNotOfferedToGreet:
      'Esta persona no ha dicho que le guste recibir a otras. Puede decirlo en la página del grupo.',
    byInvitationOnly:
      'En este grupo se entra con invitación. Alguien que lo organiza te puede enviar un correo.',
    tooSoonToAskAgain:
      'El equipo respondió a tu petición hace poco. Un mes después de su respuesta puedes pedirlo otra vez.',
    lastOrganiser:
      'Un grupo necesita a alguien que lo organice, y no hay nadie más. Haz primero que otra persona lo organice también.',
    requestIsOver: 'Esta petición ya no espera. Se retiró, o alguien la respondió.',
    invitationIsOver: 'Esta invitación ya no está abierta. El equipo del grupo puede enviar una nueva.',
    tooManyInvitations: 'Son muchas invitaciones para una hora. Envía las siguientes un poco más tarde.',
    notAMemberNow: 'Ahora mismo esta persona no es miembro, así que no se puede cambiar su papel.',
    agreementHasChanged: 'El acuerdo ha cambiado desde que lo abriste. Lee primero el texto nuevo.',
    mailboxCodeIsOver: 'Este código ya no sirve. Da la dirección otra vez y enviamos uno nuevo.',
    tooManyMailboxCodes: 'Ya has pedido varios códigos. Prueba otra vez mañana.',
    directoriesArePublic:
      'Solo puede estar en directorios un grupo que todo el mundo puede encontrar. Cambia primero quién lo puede encontrar.',
    calledName: 'Di cómo quieres que te llamen en este grupo.',
    chooseCountry: 'Elige el país en el que está este grupo.',
    siteAddresses: 'Da una lista de direcciones.',
    tooManySites: 'Nombra {most} sitios web o menos.',
    siteAddress:
      'Escribe cada dirección entera, como https://www.example.org. Tiene que empezar por https://.',
    lastPartOfLink: 'Usa el enlace entero del correo.',
    topics: 'Da una lista de temas.',
    tooManyTopics: 'Elige {most} temas o menos.',
    topic: 'Un tema es una palabra o dos, hasta 40 caracteres.',
    topicLength: 'Da temas de 1 a 40 caracteres.',
    minutesBeforeStart: 'Da un tiempo antes del comienzo, de 60 minutos a 14 días (20160 minutos).',
    wholeNumberOrNothing: 'Da un número entero de 2 a 52, o nada.',
    numberOrNothing: 'Da un número de 2 a 52, o nada.',
    versionRead: 'Di qué versión has leído.',
  },

  channels: {
    addressCodeIsOver: 'Este código ya no sirve. Pide uno nuevo en «Mis ajustes».',
    tooManyAddressCodes: 'Ya has pedido varios códigos. Prueba otra vez más tarde.',
    noPushService: 'Esta no es la dirección de un servicio de avisos.',
    noAddress: 'Esto no sirve. Lo que se pide es: {asked}.',
    noAddressButHint: 'Esto no sirve. Lo que se pide es: {asked}. {hint}',
    fromBrowser: 'Envía lo que dio el navegador.',
  },

  installation: {
    beginsWithHttps: 'Empieza por https://.',
    telltaleSender:
      'Elige otras palabras: este nombre aparece en los correos, y «{word}» deja ver a otras personas de qué tratan.',
    whoStartsGroups: 'Elige quién puede crear un grupo.',
    welcomeLink: 'Da la última parte del enlace de bienvenida.',
    siteStart: 'Escribe solo el principio de la dirección, como https://meet.example.org.',
  },

  letterWords: {
    noWholeLetter: 'Estas frases van solas: no hay un correo alrededor.',
    noSuchSentence: 'Los correos no tienen esa frase en este idioma.',
    sentences: 'Da una lista de frases.',
    tooManySentences: 'Quédate en {most} frases como máximo.',
    nameAndMessage: 'Da a cada frase su nombre y su texto.',
    wordList: 'Da una lista de palabras.',
    tooManyWords: 'Quédate en {most} palabras como máximo.',
    noPageAddresses: 'Deja fuera las direcciones de páginas: los correos solo llevan a este sitio.',
    leaveOutTelltale: 'Deja fuera «{word}»: deja ver a otras personas de qué tratan estos correos.',
    braces:
      'Algo entre llaves {open} {close} no está como antes. Compáralo con nuestra frase; cada {open} necesita su {close}.',
    nothingIsFilledIn: 'Aquí no se rellena nada, así que deja fuera {placeholder}.',
    cannotBeFilledIn:
      '{placeholder} no se puede rellenar así. Quédate con lo que tiene nuestra frase: {known}.',
  },

  door: {
    onlyRead: 'Esta clave solo puede leer.',
    notFromOurPages: 'Esto no llegó desde nuestras páginas, por eso no se cambió nada.',
    openForTooLong:
      'Esta página estuvo abierta demasiado tiempo. Vuelve atrás, cárgala otra vez y envíalo de nuevo.',
    keyIsTooLong:
      'Una Idempotency-Key tiene de 1 a {most} caracteres. Envía una más corta, como una UUID al azar.',
    keyIsUsed:
      'Esta Idempotency-Key ya llegó con otra petición. Envía lo mismo que entonces, o usa una nueva.',
    sameRequestIsUnderWay:
      'La petición con esta Idempotency-Key sigue en camino. Pregunta otra vez en un momento.',
    noAnswerInTime: 'Esto tardó más de lo debido, por eso no se cambió nada. Prueba otra vez en un momento.',
    noRoom:
      'Ahora mismo no podemos guardar nada nuevo, por eso no se cambió nada. Prueba otra vez más tarde.',
    unknownForm:
      'No podemos leer lo enviado en esta forma. Los programas envían JSON, con el tipo application/json.',
    notJson:
      'Lo enviado no se puede leer como JSON. Donde no haya nada que decir, envía {empty}, o nada y sin tipo.',
    checkAddress: 'Revisa la dirección y lo que se envió.',
    notYourFault: 'No es culpa tuya. Prueba otra vez en un momento.',
  },
});
