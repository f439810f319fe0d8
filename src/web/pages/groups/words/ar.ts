import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { ar as components } from '../../../components/words/ar.js';

export const ar = translationOf<typeof en>()({
  groups: {
    start: components.pieces.startGroup,
    own: 'مجموعاتي',
    archived: 'مؤرشفة',
    invited: 'لديك دعوة',
    requested: 'أُرسل طلب انضمامك',
    organiser: 'لك دور في تنظيمها',
    facilitator: 'لك دور في مرافقة لقاءاتها',
    member: 'من الأعضاء',
    find: 'إيجاد مجموعة',
    text: 'كلمات عنها',
    topic: components.pieces.topic,
    show: 'عرض هذه',
    all: 'كل المجموعات',
    forWhom: 'لمن: {forWhom}',
    nothing: {
      likeThat: 'لا توجد مجموعة كهذه',
      fewerFilters: 'قد يظهر المزيد بشروط أقل. بعض المجموعات ليست في القائمة، وتدعو الناس بنفسها.',
      everything: 'عرض كل المجموعات',
      listed: 'لا توجد مجموعة في القائمة بعد',
      later: 'تظهر المجموعات هنا عندما يضعها في القائمة من ينظمها.',
    },
  },
});
