import { translationOf } from '../../../common/words/message.js';
import type { en } from './en.js';

export const ar = translationOf<typeof en>()({
  form: {
    again: 'يُرجى النظر مرة أخرى',
    problem: '{field}: {problem}',
    problemOfQuestion: '{field} {problem}',
    ifYouLike: '(اختياري)',
    pleaseChoose: 'يُرجى الاختيار',
  },

  filters: {
    format: 'كيف يُعقد اللقاء',
    anyFormat: 'بأي طريقة',
    language: 'اللغة',
    anyLanguage: 'أي لغة',
    more: 'عرض المزيد',
    onlyNear: 'لا شيء يحتوي على كلمات «{text}». هذه قريبة منها.',
  },

  cards: {
    topics: 'المواضيع',
    nextDates: 'المواعيد القادمة: {title}',
    allDates: 'كل المواعيد',
    allDatesOf: 'كل المواعيد: {title}',
  },

  backTo: {
    group: 'العودة إلى المجموعة',
    meeting: 'العودة إلى اللقاء',
    series: 'العودة إلى السلسلة',
  },

  calendar: {
    address: 'عنوان الاشتراك',
    oneTap: 'الإضافة بضغطة واحدة',
    outlookAtWork: 'Outlook في العمل',
    tellsSecret:
      'الروابط إلى Google وOutlook تعطي عنوانك السري إلى Google أو Microsoft: يجب أن تعرفه تقاويمهما حتى تقرأه. من دون الضغط على أي منها لا يعلم أحد شيئًا.',
    tells:
      'الروابط إلى Google وOutlook تخبر Google أو Microsoft بهذا العنوان. من دون الضغط على أي منها لا يعلم أحد شيئًا.',
    scan: 'أو مسحه بجهاز iPhone أو iPad',
    code: 'رمز لكاميرا iPhone أو iPad: يفتح هذا العنوان في تقويمه',
    pointCamera:
      'يكفي توجيه الكاميرا إلى الرمز. الهواتف الأخرى لا تعرف ماذا تفعل به: هناك روابط في الأعلى، وشرح في الأسفل.',
    codeIsSecret: 'في الرمز عنوانك السري. يُرجى ألا يصوّره أحد غيرك.',
    apple: 'iPhone أو iPad أو Mac',
    appleHow:
      '<open>فتحه في تطبيق التقويم</open> ثم اختيار «اشتراك». يمكنك هناك تحديد عدد مرات البحث عن التغييرات: مرة في الساعة عدد جيد.',
    googleHow:
      'يمكنك استخدام الرابط في الأعلى على حاسوب، أو اختيار «تقاويم أخرى» ثم «من عنوان URL» ولصق العنوان. بعد ذلك يظهر على هاتفك أيضًا.',
    googleWhen: 'قد يحتاج Google إلى يوم كامل حتى يلاحظ تغييرًا. وما هو عاجل يصل دائمًا في رسالة أيضًا.',
    outlookHow:
      'يمكنك استخدام رابط في الأعلى، أو اختيار «إضافة تقويم» ثم «الاشتراك من الويب» ولصق العنوان. قد يحتاج Outlook إلى بضع ساعات حتى يلاحظ تغييرًا.',
    others: 'Thunderbird وNextcloud وتطبيقات أخرى',
    othersHow:
      'يمكنك إنشاء تقويم جديد «على الشبكة» أو «من رابط» ولصق العنوان. على Android يستطيع تطبيق مثل ICSx⁵ الاشتراك.',
    whoReads: 'من يدير تطبيق تقويمك يستطيع قراءة ما فيه. هكذا تعمل هذه التطبيقات.',
  },

  sheets: {
    howToPrint:
      'يمكنك طباعة هذه الصفحة من متصفحك: Ctrl مع P على الحاسوب، أو «مشاركة» ثم «طباعة» على الهاتف. تُطبع الورقة التي في الأسفل وحدها، على صفحة واحدة A4 أو Letter. ويمكنك هناك حفظها بصيغة PDF.',
    print: 'طباعة',
    words: 'الكلمات',
    discreet: 'متكتمة: {words}',
    full: 'كاملة: {words}',
  },

  copy: { press: 'نسخ', done: 'تم النسخ' },

  feeds: { newDates: 'مواعيد جديدة: {name}', newDatesRss: 'مواعيد جديدة: {name} (RSS)' },
});
