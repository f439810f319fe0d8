import type { ComponentChildren } from 'preact';
import { oneOfOurs } from '../../../common/languages.js';
import type { GroupView } from '../../../groups/groups.queries.js';
import { listingWords } from '../../../listings/listing-words.js';
import { BackTo } from '../../components/back-to.js';
import { Button } from '../../components/button.js';
import { CopyButton } from '../../components/copy-button.js';
import { Checkbox, Radios } from '../../components/choices.js';
import { TextArea } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import type { FormState } from '../../forms.js';

/** What an organiser lets others show of the group, and how to do it. */
export function SharingPage({
  group,
  baseUrl,
  form,
}: {
  group: GroupView;
  baseUrl: string;
  form: FormState;
}) {
  return (
    <div class="stack-large">
      <div class="stack">
        <BackTo the="group" id={group.id} />
        <h1>Show our dates elsewhere</h1>
        <p class="lead">On your website, in directories of meetings, and on paper.</p>
      </div>
      {group.visibility === 'private' ? (
        <Notice>
          <p>
            Only members can know that this group is there, so other sites cannot show it. To change that,{' '}
            <a href={`/groups/${group.id}/edit`}>change who can find it</a> first.
          </p>
        </Notice>
      ) : (
        <>
          <Form action={`/groups/${group.id}/sharing`} state={form}>
            <Sites group={group} />
            <Directories group={group} />
            <Button>Save</Button>
          </Form>
          <Snippets group={group} baseUrl={baseUrl} />
        </>
      )}
      <OnPaper group={group} />
    </div>
  );
}

function Sites({ group }: { group: GroupView }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Websites</legend>
      <TextArea
        name="embedOrigins"
        label="Which websites may show the dates?"
        help="One address in each line, like https://www.example.org. No other website can show them."
        value={group.embedOrigins.join('\n')}
        required={false}
        rows={3}
      />
      {group.sensitive && (
        <Radios
          name="embedWords"
          label="What do they call the group and its dates?"
          help="Everyone who visits the website sees these words."
          chosen={group.embedWords}
          choices={[
            { value: 'discreet', label: `The discreet words: ${group.discreetName}` },
            { value: 'full', label: `The full names: ${group.name}` },
          ]}
        />
      )}
    </fieldset>
  );
}

function Directories({ group }: { group: GroupView }) {
  return (
    <fieldset class="form">
      <legend class="legend-large">Directories of meetings</legend>
      {group.visibility === 'public' ? (
        <>
          <div class="reading stack-small">
            <p>
              Directories help people to find a meeting near them. They copy what we tell them, and may keep
              it for a while after you say no.
            </p>
            <p>
              <strong>Others will see:</strong> the full name of the group, what it is for and for whom, how
              to join, and for each regular meeting its title, day, time, and the part of town or “online”.
            </p>
            <p>
              <strong>They never see:</strong> the exact address, the meeting link, or who comes.
            </p>
          </div>
          <Checkbox
            name="inDirectories"
            label="Directories may list this group"
            checked={group.inDirectories}
          />
        </>
      ) : (
        <p class="reading">
          Only a group that everyone can find can be in directories.{' '}
          <a href={`/groups/${group.id}/edit`}>Change who can find it</a> first.
        </p>
      )}
    </fieldset>
  );
}

function Snippets({ group, baseUrl }: { group: GroupView; baseUrl: string }) {
  const name = group.sensitive && group.embedWords === 'discreet' ? group.discreetName : group.name;
  return (
    <section class="stack" aria-labelledby="snippets">
      <h2 id="snippets">For your website</h2>
      {group.embedOrigins.length === 0 && (
        <Notice tone="warm">
          <p>Write the address of your website above and save it. Until then these show nothing.</p>
        </Notice>
      )}
      <p class="reading">
        Give one of these to whoever looks after your website. Both show the next 20 dates and follow every
        change. They set no cookies, and we are not told which page they stand in: the script names the
        website, the frame not even that.{' '}
        <a href={`/embed/groups/${group.id}`}>See the list as others see it</a>.
      </p>
      <Snippet
        id="frame"
        label="A frame: works everywhere, without script"
        text={frame(group, name, baseUrl)}
      >
        For dark pages add <code>?theme=dark</code> to its address, for light ones <code>?theme=light</code>;
        with <code>?text=large</code> or <code>?text=small</code> the words are larger or smaller.
      </Snippet>
      <Snippet
        id="element"
        label="A small script: takes on the looks of your page"
        text={element(group, baseUrl)}
      >
        Your style sheet can set <code>--gatherwell-text</code>, <code>--gatherwell-accent</code>,{' '}
        <code>--gatherwell-line</code>, <code>--gatherwell-gap</code> and <code>--gatherwell-font</code> on
        it. Without script, people see the link.
      </Snippet>
    </section>
  );
}

function Snippet({
  id,
  label,
  text,
  children,
}: {
  id: string;
  label: string;
  text: string;
  children: ComponentChildren;
}) {
  return (
    <div class="field field-wide">
      <label for={id}>{label}</label>
      <p class="help">{children}</p>
      <textarea id={id} class="code" rows={5} readOnly>
        {text}
      </textarea>
      <CopyButton of={id} />
    </div>
  );
}

function OnPaper({ group }: { group: GroupView }) {
  return (
    <section class="stack" aria-labelledby="paper">
      <h2 id="paper">On paper</h2>
      <ul>
        <li>
          <a href={`/groups/${group.id}/poster`}>A poster of a month</a>, with a code that leads phones to the
          group
        </li>
        <li>
          <a href={`/groups/${group.id}/timetable`}>A timetable</a> of what comes regularly
        </li>
      </ul>
    </section>
  );
}

function frame({ id }: GroupView, name: string, baseUrl: string): string {
  const title = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    `<iframe src="${baseUrl}/embed/groups/${id}"`,
    `  title="${title}" width="100%" height="480"`,
    '  frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
  ].join('\n');
}

function element({ id, language }: GroupView, baseUrl: string): string {
  const words = listingWords(oneOfOurs(language)).ourDates;
  return [
    `<script type="module" referrerpolicy="no-referrer" src="${baseUrl}/assets/dates.js"></script>`,
    `<gatherwell-dates group="${id}" from="${baseUrl}">`,
    `  <a href="${baseUrl}/groups/${id}" rel="noreferrer">${words}</a>`,
    '</gatherwell-dates>',
  ].join('\n');
}
