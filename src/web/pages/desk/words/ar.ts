import { translationOf } from '../../../../common/words/message.js';
import type { en } from './en.js';
import { ar as letters } from '../../../../notifications/words/ar.js';
import { ar as components } from '../../../components/words/ar.js';
import { ar as web } from '../../../words/ar.js';

export const ar = translationOf<typeof en>()({
  title: web.around.desk,
  lead: 'في كل المجموعات التي ترعاها.',
  noGroup: 'ليست لديك مجموعة ترعاها بعد',
  howToBegin: 'من ينظّم مجموعة أو يديرها يجد هنا ما ينتظر منه.',
  startGroup: components.pieces.startGroup,

  waiting: 'بانتظارك',
  nothingWaits: 'لا شيء بانتظارك الآن.',
  requests:
    '{n, plural, zero {لا أحد يطلب الانضمام} one {شخص واحد يطلب الانضمام} two {شخصان يطلبان الانضمام} few {# أشخاص يطلبون الانضمام} many {# شخصًا يطلبون الانضمام} other {# شخص يطلبون الانضمام}}',
  notes:
    '{n, plural, zero {لم يردّ أحد هذا الأسبوع} one {ردّ شخص واحد هذا الأسبوع} two {ردّ شخصان هذا الأسبوع} few {ردّ # أشخاص هذا الأسبوع} many {ردّ # شخصًا هذا الأسبوع} other {ردّ # شخص هذا الأسبوع}}',
  unreachable: letters.dayRoster.unreachable,
  drafts:
    '{n, plural, zero {لا مسودات} one {لقاء واحد ما زال مسودة} two {لقاءان ما زالا مسودة} few {# لقاءات ما زالت مسودة} many {# لقاءً ما زالت مسودة} other {# لقاء ما زالت مسودة}}',

  dates: 'الأسبوعان القادمان',
  noDates: 'لا لقاء في الأسبوعين القادمين.',
  lookHere: 'للتفكير فيه',
  noLeader: 'لم يُذكر بعد من يدير اللقاء',
  low: 'عدد القادمين قليل حتى الآن',
  beyond:
    '{n, plural, zero {ليس أكثر من الأماكن} one {واحد أكثر من الأماكن} two {اثنان أكثر من الأماكن} few {# أكثر من الأماكن} many {# أكثر من الأماكن} other {# أكثر من الأماكن}}',
  nobody: letters.dayRoster.nobody,
  going: letters.dayRoster.going,
  maybe:
    '{n, plural, zero {لم يقل أحد ربما.} one {واحد قال ربما.} two {اثنان قالا ربما.} few {# قالوا ربما.} many {# قالوا ربما.} other {# قالوا ربما.}}',
  waitingFor:
    '{n, plural, zero {لا أحد ينتظر مكانًا.} one {واحد ينتظر مكانًا.} two {اثنان ينتظران مكانًا.} few {# ينتظرون مكانًا.} many {# ينتظرون مكانًا.} other {# ينتظرون مكانًا.}}',
  newcomers:
    '{n, plural, zero {لا أحد يأتي للمرة الأولى.} one {واحد يأتي للمرة الأولى.} two {اثنان يأتيان للمرة الأولى.} few {# يأتون للمرة الأولى.} many {# يأتون للمرة الأولى.} other {# يأتون للمرة الأولى.}}',
  needs:
    '{n, plural, zero {لم يذكر أحد ما يسهّل الحضور.} one {واحد ذكر ما يسهّل عليه الحضور.} two {اثنان ذكرا ما يسهّل عليهما الحضور.} few {# ذكروا ما يسهّل عليهم الحضور.} many {# ذكروا ما يسهّل عليهم الحضور.} other {# ذكروا ما يسهّل عليهم الحضور.}}',
  list: components.hostPanel.whoIsComing,
  listOf: 'من سيأتي: {title}',
});
