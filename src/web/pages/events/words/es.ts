import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as refusals } from '../../../../common/refusals/meeting-words/es.js';
import { es as components } from '../../../components/words/es.js';

export const es = translationOf<typeof en>()({
  event: {
    aside: 'Venir o no',
    addToCalendar: 'Añadir esta fecha a mi calendario',
    span: '{span} (hora de {city})',
    oneOf: 'Una de varias fechas: <series>{says}</series>',
    draft:
      '<strong>Esto es un borrador.</strong> Solo lo puede ver el equipo del grupo. Así se verá cuando esté publicado.',
    over: 'Este encuentro ya terminó. <next>Mira qué viene después en este grupo</next>.',
    expect: 'Qué te espera',
    firstTime: 'Si es tu primera vez',
    goodToKnow: 'Bueno saberlo antes de venir',
    details: 'Detalles',
    language: components.filters.language,
    until: 'Respuestas hasta',
    recordings: 'Fotos y grabaciones',
    whoSees: 'Quién ve que voy',
    whoSeesIt: 'El equipo, con el nombre que elijas. Nadie más, y nadie ve tu dirección.',
    wayThere: 'Cómo llegar',
    addressShown: 'Quienes vienen ven la dirección exacta en esta página, desde {length} antes del comienzo.',
    linkShown: 'Quienes vienen pueden entrar en línea desde esta página, desde {length} antes del comienzo.',
  },

  answer: {
    ask: '¿Vienes?',
    along: 'Contigo: {along}.',
    thisOne: 'A esta fecha voy de todas formas',
    mayChange: 'Puedes cambiar tu respuesta en cualquier momento hasta que empiece.',
    byLetter: 'Has respondido desde un correo',
    seeIt: 'Ver o cambiar mi respuesta',
    undo: 'Deshacer',
  },

  visitor: {
    signInFirst: refusals.rsvps.guestsSignInFirst,
    code: '¿Tienes un código de respuesta? <code>Mira o cambia tu respuesta</code>.',
    signIn: 'Entrar para responder',
    beenHere: '¿Ya has estado aquí? <link>Entra para responder con solo pulsar una vez</link>.',
    signInToSee: 'Entra para ver o cambiar tu respuesta',
    onlyMaybe: 'Puedes decir quizás. Con una dirección, te escribimos si cambia la hora o el lugar.',
    answer: 'Tu respuesta',
    joinList: 'Ponedme en la lista de espera',
    addressIfYouLike: 'Tu dirección de correo (si quieres)',
    address: 'Tu dirección de correo',
    orCode:
      'Para un correo de confirmación, y para avisarte si algo cambia. Déjala vacía si prefieres un código para volver; entonces no podemos avisarte de los cambios.',
    addressHelp: 'Para un correo de confirmación, y para avisarte si algo cambia. El equipo no la ve.',
    sayMaybe: 'Decir quizás',
    send: 'Enviar',
  },

  guest: {
    letter: 'Mira tu correo',
    letterLead: 'Te hemos enviado un correo. Pulsa el enlace que lleva, y tu respuesta cuenta.',
    letterWorks:
      'El enlace sirve durante un día, o hasta que empiece el encuentro. Puede tardar un minuto o dos en llegar.',
    letterMissing:
      '¿No ha llegado ningún correo? Mira en la carpeta de spam, y revisa la dirección respondiendo otra vez.',
    back: components.backTo.meeting,
    codeTitle: 'Tu código de respuesta',
    noted: 'Tu respuesta está apuntada',
    codeLead: 'Este es tu código de respuesta. Por favor, apúntalo o hazle una foto ahora.',
    codeOnce:
      'Solo lo mostramos esta vez, y no guardamos ninguna copia donde podamos buscarlo. Con él puedes ver cómo llegar y cambiar tu respuesta. Sin una dirección no podemos escribirte: si esperas un sitio, mira de vez en cuando con tu código, por favor.',
    codePage:
      'Cuando lo necesites, ve a <page>la página de los códigos de respuesta</page>. El enlace está en la página de cada encuentro que funciona así.',
    enter: 'Mi código de respuesta',
    enterLead: 'Para quienes no dejaron dirección: mira tu respuesta y cómo llegar, o cambia de idea.',
    codeHelp: 'Diez letras y números, como {example}.',
    show: 'Mostrar mi respuesta',
    lost: '¿Se ha perdido? Un código se muestra una sola vez, y no guardamos ninguna copia donde podamos buscarlo. Tu respuesta sigue como está, y conserva su sitio. Puedes responder otra vez para tener un código nuevo. Esa respuesta necesita su propio sitio, y donde todos están ocupados quizás tenga que esperar. Así que, si puedes, díselo a alguien del equipo: ve las dos respuestas, y puede hacerte sitio.',
    cancelled: components.pieces.cancelled,
    meeting: 'La página de este encuentro',
  },
});
