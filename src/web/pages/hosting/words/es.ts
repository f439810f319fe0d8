import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { es as components } from '../../../components/words/es.js';

export const es = translationOf<typeof en>()({
  leave: {
    title: '¿Dar tu sitio a la siguiente persona?',
    othersWait: 'Otras personas esperan un sitio.',
    erased:
      'Tu respuesta se borra con todo lo que le dijiste al equipo, y tu sitio pasa enseguida a la siguiente persona que espera.',
    waitAgain: 'Puedes volver a esperar cuando quieras.',
    closed: 'La lista de espera está cerrada ahora: sin tu sitio no podrías esperar otro.',
    give: 'Sí, dárselo a la siguiente persona',
    keep: 'Conservar mi sitio',
  },

  thanks: {
    title: 'El equipo da las gracias',
    titleForHosts: 'Unas palabras de gracias',
    later:
      'Cuando el encuentro haya terminado, puedes escribir aquí unas palabras para quienes vinieron o querían venir.',
    leave: 'Los correos salen: <moment></moment>. Hasta entonces puedes retirarlos.',
    takeBack: 'Retirarlo',
    haveLeft: 'Los correos ya han salido.',
    reads: 'Así se lee',
    linksInLetter:
      'En el correo los enlaces son solo palabras; lleva a esta página, donde se pueden pulsar. Puedes retirarlo durante cinco minutos.',
    send: 'Enviarlo',
    words: 'Unas palabras, y lo que pueda ayudar',
    helpThere:
      'Los enlaces se pueden pulsar en esta página, y una línea vacía empieza un párrafo nuevo. Es para quienes estuvieron, hasta donde se sabe. No nombres a nadie, por favor.',
    helpAll:
      'Los enlaces se pueden pulsar en esta página, y una línea vacía empieza un párrafo nuevo. Es para todas las personas que habían dicho que vendrían. Quizás algunas no estuvieron, así que, por favor, no escribas nada que pregunte por qué. No nombres a nadie, por favor.',
    see: 'Ver cómo se lee',
    nobody: 'Nadie que tenga una dirección había dicho que vendría, así que no sale ningún correo.',
    there:
      '{n, plural, one {Llega a # persona, en un correo propio: a quienes están en la lista como presentes, y a quienes venían y pidieron que solo se les cuente.} many {Llega a # de personas, en un correo para cada una: a quienes están en la lista como presentes, y a quienes venían y pidieron que solo se les cuente.} other {Llega a # personas, en un correo para cada una: a quienes están en la lista como presentes, y a quienes venían y pidieron que solo se les cuente.}}',
    all: '{n, plural, one {Llega a # persona, en un correo propio.} many {Llega a # de personas, en un correo para cada una.} other {Llega a # personas, en un correo para cada una.}}',
  },

  notes: {
    title: 'Lo que la gente ha respondido',
    ofDate:
      'Palabras que la gente envió como respuesta a nuestros correos, o desde su calendario. Aquí solo las lee el equipo. Desde esta página no se pueden responder, y se borran 30 días después del encuentro.',
    ofGroup:
      'Palabras que la gente envió como respuesta a correos de este grupo que no tratan de un solo encuentro. Aquí solo las lee el equipo. Desde esta página no se pueden responder, y se borran después de 30 días.',
    hereOfDate:
      'Cuando alguien responda a uno de nuestros correos sobre este encuentro, encontrarás aquí sus palabras.',
    hereOfGroup:
      'Cuando alguien responda a un correo para todos los miembros, o a novedades del grupo, encontrarás aquí sus palabras.',
    mailbox: {
      ofDate:
        'Las respuestas a nuestros correos van al buzón del grupo. Aquí encuentras lo que la gente escribe en su calendario, y lo que responde a correos con el nombre discreto.',
      ofGroup:
        'Las respuestas a nuestros correos van al buzón del grupo. Aquí encuentras solo lo que la gente responde a correos con el nombre discreto.',
      alone:
        'Las respuestas a nuestros correos van al buzón del grupo. Nadie lee las respuestas a correos con el nombre discreto.',
    },
    nowhere: 'Aquí no se pueden recibir correos, así que nadie lee las respuestas a los nuestros.',
    nobody: 'Todavía no ha escrito nadie',
    someone: components.pieces.someone,
    unsure: 'No es seguro quién lo envió',
    otherTime: 'Propone otro momento: {moment}',
  },
});
