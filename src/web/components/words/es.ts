import { translationOf } from '../../../common/words/message.js';
import type { en } from './en.js';

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
});
