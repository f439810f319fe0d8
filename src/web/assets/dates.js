// <gatherwell-dates group="…" from="https://…"><a href="…">Our dates</a></gatherwell-dates>
//
// Shows a group's next dates in a page of another site. It asks one address of ours, without cookies and without saying
// which page it is in. Where that fails, the link that stands inside is what people see. A page may show groups of several
// communities: whichever script came first shows them all, so each element says `from` where its dates come.
const home = new URL('../', import.meta.url);

const looks = new CSSStyleSheet();
looks.replaceSync(`
  :host {
    display: block;
    color: var(--gatherwell-text, inherit);
    font: var(--gatherwell-font, inherit);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: var(--gatherwell-gap, 0.75em);
    border-block-end: 1px solid var(--gatherwell-line, currentColor);
  }
  p {
    margin: 0;
  }
  a {
    color: var(--gatherwell-accent, LinkText);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .off a {
    text-decoration: line-through;
  }
  .hush {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .more {
    margin-block-start: var(--gatherwell-gap, 0.75em);
  }
`);

function make(name, { part, text, ...rest } = {}, ...children) {
  const element = Object.assign(document.createElement(name), rest);
  if (part) element.part = part;
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

function linkTo(href, text, part, newTab) {
  const says = newTab ? [make('span', { className: 'hush', text: ` (${newTab})` })] : [];
  return make('a', { href, text, part, target: '_blank', rel: 'noopener noreferrer' }, ...says);
}

function item({ title, url, when, where, status, cancelled }, newTab) {
  const state = status && make('strong', { text: ` ${status}`, part: 'status' });
  return make(
    'li',
    { part: 'date', className: cancelled ? 'off' : '' },
    make('p', {}, linkTo(url, title, 'title', newTab), ...(state ? [state] : [])),
    make('p', { text: when, part: 'when' }),
    make('p', { text: where, part: 'where' }),
  );
}

class GatherwellDates extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const group = encodeURIComponent(this.getAttribute('group') ?? '');
    try {
      const from = this.getAttribute('from');
      const base = from ? new URL(from.replace(/\/*$/, '/'), home) : home;
      const answer = await fetch(new URL(`api/v1/groups/${group}/shown-dates`, base), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (answer.ok) this.show(await answer.json());
    } catch {
      // The link inside is still there.
    }
  }

  show({ group, language, noDates, allDates, newTab, dates }) {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [looks];
    root.append(
      dates.length > 0
        ? make('ul', { lang: language }, ...dates.map((date) => item(date, newTab)))
        : make('p', { lang: language, text: noDates }),
      make('p', { lang: language, className: 'more' }, linkTo(group.url, allDates, 'more', newTab)),
    );
  }
}

if (!customElements.get('gatherwell-dates')) customElements.define('gatherwell-dates', GatherwellDates);
