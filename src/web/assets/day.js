// For the day of a meeting. Every page works without it; with it, the door works while the network does not.
(() => {
  const fresh = async (selector) => {
    const answer = await fetch(location.href);
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector);
  };

  // The code in the room: the next one takes its place when its minute is over.
  const code = document.querySelector('[data-renew]');
  if (code) {
    const renew = async () => {
      const next = await fresh('[data-renew]').catch(() => null);
      if (next) {
        code.replaceChildren(...next.childNodes);
        code.dataset.renew = next.dataset.renew;
      }
      const left = Date.parse(code.dataset.renew) - Date.now();
      setTimeout(renew, next ? Math.min(Math.max(left, 2000), 30_000) : 5000);
    };
    setTimeout(renew, 10_000);
  }

  // Someone who waits is let in without pressing anything.
  const waiting = document.querySelector('[data-look-again="waiting"], [data-look-again="not-yet"]');
  if (waiting) {
    const look = async () => {
      const now = document.hidden ? null : await fresh('[data-look-again]').catch(() => null);
      if (now && now.dataset.lookAgain !== waiting.dataset.lookAgain) return location.reload();
      setTimeout(look, 10_000);
    };
    setTimeout(look, 10_000);
  }

  const door = document.querySelector('[data-door]');
  if (!door) return;

  // Counts in the page, and forgets with it.
  for (const tally of door.querySelectorAll('[data-tally]')) {
    const output = tally.querySelector('output');
    tally.hidden = false;
    tally.addEventListener('click', ({ target }) => {
      const step = Number(target.dataset.step ?? 0);
      output.textContent = Math.max(0, Number(output.textContent) + step);
    });
  }

  // Finds while one types, where the whole list is on the page. Sending it looks further.
  const list = door.querySelector('[data-whole]');
  const search = door.querySelector('.find input[type="search"]');
  if (list && search) {
    const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    search.addEventListener('input', () => {
      const wanted = plain(search.value.trim());
      for (const row of list.children)
        row.hidden = !plain(row.querySelector('[data-name]').textContent).includes(wanted);
    });
  }

  // What was pressed waits here until it is sent: ids and moments, never a name. Leaving quickly and signing out throw
  // it away (site.js). The last press on a row is what counts, on whichever device it was.
  const STORE = 'gatherwell-marks';
  const path = `/api/v1/occurrences/${door.dataset.door}`;
  const ahead = Date.parse(door.dataset.now) - Date.now();
  const names = new Map();
  const status = door.querySelector('[data-waiting]');
  // In a browser that stores nothing, they wait for as long as the page is open.
  let unstored = [];
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(STORE)) ?? [];
    } catch {
      return unstored;
    }
  };
  const write = (marks) => {
    unstored = marks;
    try {
      if (marks.length > 0) localStorage.setItem(STORE, JSON.stringify(marks));
      else localStorage.removeItem(STORE);
    } catch {
      // See above.
    }
  };

  const made = (tag, className, ...parts) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...parts);
    return element;
  };
  const refusals = status.querySelector('[data-refusals]');
  const tell = (said = []) => {
    const count = read().length;
    const waits = count === 1 ? '1 mark waits' : `${count} marks wait`;
    const waiting = count > 0 ? [`${waits} for the network. Please keep this page open.`] : [];
    const text = [...new Set(said), ...waiting].join(' ');
    status.querySelector('p').textContent = text;
    status.hidden = text === '' && refusals.children.length === 0;
  };

  /** What could not be kept stays in view until a host has read it, or has decided. */
  const refuse = (why, name, ...choices) => {
    const refusal = made('div', 'stack-small', made('p', '', why));
    const button = (act, ...words) => {
      const one = Object.assign(made('button', 'button button-quiet', ...words), { type: 'button' });
      one.addEventListener('click', () => {
        refusal.remove();
        act();
        tell();
      });
      return one;
    };
    const close = button(() => {}, 'Close', ...(name ? [made('span', 'hush', `: ${name}`)] : []));
    refusal.append(made('div', 'row', ...choices.map(([words, act]) => button(act, words)), close));
    refusals.append(refusal);
  };

  const show = (button, isHere) => {
    if ((button.getAttribute('aria-pressed') === 'true') === isHere) return;
    button.setAttribute('aria-pressed', String(isHere));
    button.name = isHere ? 'notHere' : 'here';
    const count = door.querySelector('[data-here-count]');
    const people = Number(button.dataset.people) * (isHere ? 1 : -1);
    if (count) count.textContent = Number(count.textContent) + people;
  };

  const walkIn = (name, anyway) => {
    const id = crypto.randomUUID();
    names.set(id, name);
    return { id, to: path, isWalkIn: true, anyway, at: now() };
  };

  const send = ({ id, to, isHere, at, isWalkIn, anyway }) => {
    if (isWalkIn) {
      const calledName = names.get(id) || undefined;
      return fetch(`${to}/walk-ins`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ calledName, anyway }),
      });
    }
    const method = isHere ? 'PUT' : 'DELETE';
    return fetch(`${to}/attendance/${id}?pressedAt=${at}`, { method });
  };

  const isToBeSentAgain = async (answer) =>
    answer.status >= 500 ||
    answer.status === 429 ||
    (answer.status === 409 && /same-request-under-way/.test(await answer.clone().text()));

  /** Says whom it was about, so that nobody at the door is lost. */
  const sayWhyNot = async (answer, { id, isWalkIn, anyway }) => {
    const { type, detail = 'Please load this page again.' } = await answer.json().catch(() => ({}));
    const name = names.get(id);
    const why = isWalkIn
      ? `${name || 'Someone who came'} could not be put on the list. ${detail}`
      : `One press could not be kept. ${detail}`;
    const mayDecide = isWalkIn && !anyway && type === '/problems/event-is-full';
    const letIn = [`Add ${name || 'them'} anyway`, () => keep(walkIn(name, true))];
    const isSaid = [...refusals.children].some(({ firstChild }) => firstChild.textContent === why);
    if (isWalkIn || !isSaid) refuse(why, name, ...(mayDecide ? [letIn] : []));
  };

  let isSending = false;
  let again;
  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    clearTimeout(again);
    const said = [];
    for (let mark = read()[0]; mark; mark = read()[0]) {
      const answer = await send(mark).catch(() => null);
      if (!answer || (await isToBeSentAgain(answer))) break;
      if (answer.status === 401) {
        said.push('Please sign in again in another tab. Your marks wait here.');
        break;
      }
      if (answer.ok && mark.isWalkIn) said.push('They are on the list. Load this page again to see them.');
      if (!answer.ok) await sayWhyNot(answer, mark);
      // A later press on the same row may have joined the line meanwhile.
      write(read().filter((it) => it.id !== mark.id || it.at !== mark.at));
    }
    isSending = false;
    tell(said);
    if (read().length > 0) again = setTimeout(sendAll, 5000);
  };
  const keep = (mark) => {
    write([...read().filter(({ id }) => id !== mark.id), mark]);
    tell();
    void sendAll();
  };
  const now = () => new Date(Date.now() + ahead).toISOString();

  for (const mark of read()) {
    const button = door.querySelector(`button[value="${mark.id}"]`);
    if (button) show(button, mark.isHere);
  }
  tell();
  if (read().length > 0) void sendAll();
  addEventListener('online', sendAll);

  door.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (submitter && submitter.matches('.door-list button')) {
      event.preventDefault();
      const isHere = submitter.name === 'here';
      show(submitter, isHere);
      keep({ id: submitter.value, to: path, isHere, at: now() });
    } else if (form.matches('[action$="/walk-ins"]:not([data-plain])')) {
      event.preventDefault();
      void addWalkIn(form, submitter);
    }
  });

  const addWalkIn = async (form, submitter) => {
    const { calledName } = form.elements;
    const mark = walkIn(calledName.value.trim(), submitter?.name === 'anyway' || undefined);
    const answer = await send(mark).catch(() => null);
    if (answer?.ok) location.assign(form.action.replace(/walk-ins$/, 'door'));
    else if (answer && !(await isToBeSentAgain(answer))) {
      // What has to be put right is said by the page.
      form.dataset.plain = '';
      form.requestSubmit(submitter);
    } else {
      calledName.value = '';
      // Whoever comes next is asked for anew.
      if (mark.anyway) Object.assign(submitter, { name: '', textContent: 'Add them' });
      keep(mark);
    }
  };
})();
