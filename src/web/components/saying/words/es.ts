import { translationOf } from '../../../../common/words/message.js';
import { es as letters } from '../../../../notifications/words/es.js';
import type { en } from './en.js';
import { es as web } from '../../../words/es.js';

export const es = translationOf<typeof en>()({
  stands: {
    going: letters.digest.answers.going,
    maybe: letters.digest.answers.maybe,
    declined: 'Esta vez no vienes.',
    waitlisted: web.notices.waitlisted,
    offered: web.notices.offered,
  },

  stood: {
    going: 'Habías dicho que venías.',
    maybe: 'Habías dicho quizás.',
    declined: 'Habías dicho que no podías venir.',
    waitlisted: 'Estabas en la lista de espera.',
    offered: 'Había un sitio libre para ti.',
  },

  buttons: {
    going: letters.meeting.going,
    maybe: letters.meeting.maybe,
    declined: letters.meeting.declined,
    afterAll: 'Al final sí voy',
    accept: letters.placeOffered.accept,
    refuse: letters.placeOffered.refuse,
    leaveList: letters.confirmation.leaveList,
    waitAgain: 'Volver a esperar donde estaba',
    joinList: 'Entrar en la lista de espera',
    takeBack: 'Retirar mi respuesta',
  },

  first: {
    name: '¿Cómo quieres que te llame el equipo?',
    nameHelp: 'Un nombre de pila o cualquier otro nombre. Solo lo ve el equipo.',
    agree: 'He leído el acuerdo y digo que sí',
  },

  firstTime: {
    isIt: 'Es mi primera vez',
    kept: 'Hay algunos sitios guardados para ti.',
    expect: 'Te contamos qué te espera.',
    greeter: 'Un día antes sabrás quién recibe a quienes vienen por primera vez.',
    shows: 'El equipo puede saber que es mi primera vez',
    showsHelp: 'Sin esto ve cuántas personas vienen por primera vez, y no quiénes son.',
  },

  more: {
    stays:
      'Lo que le contaste al equipo sigue como estaba. Puedes verlo y cambiarlo en la página de este encuentro.',
    goes: 'El equipo ya no ve lo que le contaste. Se borra en unas horas. «Retirar mi respuesta» lo borra ahora.',
    told: 'Lo que le conté al equipo',
    tell: 'Contarle algo al equipo (si quieres)',
    everyTime:
      'Esto solo lo lee el equipo. Vale para todas las fechas, y se borra cuando dejas tu sitio fijo. Para una sola fecha puedes decir otra cosa.',
    thisTime: 'Esto solo lo lee el equipo. Se borra cuando se borra tu respuesta.',
    needs: '¿Hay algo que te haría más fácil venir?',
    needsHelp: 'Por ejemplo, un asiento cerca de la puerta, o llegar un poco antes.',
    recordings: '¿Puedes salir en fotos o grabaciones?',
    recordingsHelp: '{recordings} Puedes venir de todas formas.',
    countOnly: 'Que solo me cuenten',
    countOnlyHelp: 'El equipo apunta quién vino. Con esto, no apunta ningún nombre para ti.',
    save: 'Guardar lo que escribí',
  },

  party: {
    companions: '¿Cuántas personas vienen contigo?',
    upTo: 'Hasta {n, number}.',
    helpers: 'Viene conmigo alguien que me cuida o que interpreta',
    carers: 'Personas que cuidan',
    interpreters: 'Intérpretes',
    stand: 'No necesitan asiento',
    standHelp: 'Entonces no ocupan ninguno de los sitios.',
  },

  choices: { yes: 'Sí', no: 'No', none: 'Sin respuesta' },
});
