import { translationOf } from '../../../../common/words/message.js';
import { ar as letters } from '../../../../notifications/words/ar.js';
import type { en } from './en.js';
import { ar as web } from '../../../words/ar.js';

/** In forms that are written alike for a woman and a man. */
export const ar = translationOf<typeof en>()({
  stands: {
    going: letters.digest.answers.going,
    maybe: letters.digest.answers.maybe,
    declined: 'إجابتك: لا أستطيع هذه المرة.',
    waitlisted: web.notices.waitlisted,
    offered: web.notices.offered,
  },

  stood: {
    going: 'كانت إجابتك «نعم».',
    maybe: 'كانت إجابتك «ربما».',
    declined: 'كانت إجابتك «لا».',
    waitlisted: 'كان اسمك في قائمة الانتظار.',
    offered: 'كان هناك مكان لك.',
  },

  buttons: {
    going: letters.meeting.going,
    maybe: letters.meeting.maybe,
    declined: letters.meeting.declined,
    afterAll: 'سأحضر رغم ذلك',
    accept: letters.placeOffered.accept,
    refuse: letters.placeOffered.refuse,
    leaveList: letters.confirmation.leaveList,
    waitAgain: 'العودة إلى دوري في الانتظار',
    joinList: 'الدخول إلى قائمة الانتظار',
    takeBack: 'سحب إجابتي',
  },

  first: {
    name: 'بأي اسم يناديك الفريق؟',
    nameHelp: 'الاسم الأول أو أي اسم آخر. الفريق وحده يراه.',
    agree: 'قرأت الاتفاق وأوافق عليه',
  },

  firstTime: {
    isIt: 'هذه مرتي الأولى',
    kept: 'بعض الأماكن محفوظة لك.',
    expect: 'نخبرك بما ينتظرك.',
    greeter: 'قبل اللقاء بيوم، نخبرك من سيكون في استقبال القادمين لأول مرة.',
    shows: 'يمكن للفريق أن يعرف أن هذه مرتي الأولى',
    showsHelp: 'من دون ذلك يرى الفريق عدد القادمين لأول مرة، ولا يرى من هم.',
  },

  more: {
    stays: 'ما كتبته للفريق باقٍ كما كان. يمكنك رؤيته وتغييره على صفحة هذا اللقاء.',
    goes: 'لم يعد الفريق يرى ما كتبته له. سيُمحى خلال بضع ساعات. «سحب إجابتي» يمحوه الآن.',
    told: 'ما كتبته للفريق',
    tell: 'كلمة للفريق (اختياري)',
    everyTime:
      'لا يقرأ هذا إلا الفريق. وهو لكل المواعيد، ويُمحى إذا تركت مكانك الثابت. لموعد واحد يمكنك كتابة شيء آخر.',
    thisTime: 'لا يقرأ هذا إلا الفريق. ويُمحى مع إجابتك.',
    needs: 'هل هناك ما يسهّل عليك الحضور؟',
    needsHelp: 'مثلًا مقعد قرب الباب، أو الوصول قبل الوقت بقليل.',
    recordings: 'هل يمكن أن تظهر صورتك أو صوتك في الصور أو التسجيلات؟',
    recordingsHelp: '{recordings} يمكنك الحضور في كل الأحوال.',
    countOnly: 'عدّي فقط بلا اسم',
    countOnlyHelp: 'يسجل الفريق من حضر. بهذا الاختيار لا يسجل لك أي اسم.',
    save: 'حفظ ما كتبته',
  },

  party: {
    companions: 'كم شخصًا يأتي معك؟',
    upTo: 'حتى {n, number}.',
    helpers: 'يأتي معي من يرعاني أو من يترجم لي',
    carers: 'عدد من يرعونك',
    interpreters: 'عدد من يترجمون لك',
    stand: 'لا حاجة لهم إلى مقعد',
    standHelp: 'عندها لا يأخذون أيًا من الأماكن.',
  },

  choices: { yes: 'نعم', no: 'لا', none: 'بلا إجابة' },
});
