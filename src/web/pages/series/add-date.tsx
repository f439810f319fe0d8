import type { SeriesView } from '../../../events/series/series.queries.js';
import type { Host } from '../../../groups/members.queries.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { DateFields } from '../../components/date-fields.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../forms.js';
import { useWords } from '../../layout.js';
import { seriesWords } from './words/words.js';

/** A date beside those of the rule. */
export function AddDatePage({ series, hosts, form }: { series: SeriesView; hosts: Host[]; form: FormState }) {
  const say = useWords(seriesWords).addDate;
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="series" id={series.id} />
        <h1>{say.heading}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <Form action={`/series/${series.id}/add-date`} state={form}>
        <DateFields inSeries={series.hosting!.inSeries} allDay={series.allDay} stands={null} hosts={hosts} />
        <Button>{say.add}</Button>
      </Form>
    </div>
  );
}
