// Lets hosts mark and add people at the door while the network is away. The page works without it.
(() => {
  const door = document.querySelector('[data-door]');
  if (!door) return;
  /** In the language of the page (door.tsx). */
  const say = JSON.parse(door.dataset.say);
  const plurals = new Intl.PluralRules(document.documentElement.lang);

  // What was pressed waits here until it is sent: ids and moments, never a name. Leaving quickly and signing out throw
  // it away (site.js). The last press on a row is what counts, on whichever device it was.
  const STORE = 'gatherwell-marks';
  const path = `/api/v1/occurrences/${door.dataset.door}`;
  const ahead = Date.parse(door.dataset.now) - Date.now();
  const now = () => new Date(Date.now() + ahead).toISOString();
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

  /** Of walk-ins that wait, by the id of their mark: nothing but this page knows them. */
  const names = new Map();
  const status = door.querySelector('[data-waiting]');
  const refusals = status.querySelector('[data-refusals]');
  const walkInForm = door.querySelector('form[action$="/walk-ins"]');

  // Where a browser can, it asks before it throws names away. Whoever leaves quickly is asked nothing (site.js).
  addEventListener('beforeunload', (event) => {
    if (document.documentElement.hidden) return;
    if (names.size > 0 || refusals.children.length > 0) event.preventDefault();
  });

  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const tell = (said = []) => {
    const count = read().length;
    const waits = say.waits[plurals.select(count)] ?? say.waits.other;
    const waiting = count > 0 ? [waits.replace('#', count)] : [];
    const text = [...new Set(said), ...waiting].join(' ');
    status.querySelector('p').textContent = text;
    status.hidden = text === '' && refusals.children.length === 0;
  };

  const made = (tag, className, ...parts) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...parts);
    return element;
  };

  /** Stays in view until a host closes it or decides; no press on a name and nobody added takes it away. */
  const refuse = (why, name, ...choices) => {
    const refusal = made('div', 'stack-small', made('p', '', ...why));
    const button = (act, ...words) => {
      const one = Object.assign(made('button', 'button button-quiet', ...words), { type: 'button' });
      one.addEventListener('click', () => {
        refusal.remove();
        tell();
        act();
      });
      return one;
    };
    const close = button(() => {}, say.close, ...(name ? [made('span', 'hush', `: ${name}`)] : []));
    refusal.append(made('div', 'row', ...choices.map(([words, act]) => button(act, words)), close));
    refusals.append(refusal);
    tell();
    refusal.scrollIntoView({ block: 'nearest' });
  };

  /** Says whom it was about, so that nobody at the door is lost. */
  const sayWhyNot = async (answer, { id, isWalkIn, anyway }) => {
    const { type, detail, errors = [] } = await answer.json().catch(() => ({}));
    const reason = errors.map((it) => it.detail).join(' ') || detail || say.reload;
    const name = names.get(id);
    if (!isWalkIn) {
      const why = filled(say.notKept, { reason });
      const isSaid = [...refusals.children].some(({ firstChild }) => firstChild.textContent === why);
      if (!isSaid) refuse([why]);
      return;
    }
    const choices = [];
    if (!anyway && type === '/problems/event-is-full')
      choices.push([name ? filled(say.addAnyway, { name }) : say.addThemAnyway, () => addWalkIn(name, true)]);
    if (errors.length > 0) {
      const field = walkInForm.elements.calledName;
      choices.push([say.changeName, () => Object.assign(field, { value: name }).focus()]);
    }
    const who = made('span', 'one-line', name || say.someone);
    const [before, after] = say.notAdded.split('{name}');
    refuse([before, who, filled(after, { reason })], name, ...choices);
  };

  const show = (button, isHere) => {
    if ((button.getAttribute('aria-pressed') === 'true') === isHere) return;
    button.setAttribute('aria-pressed', String(isHere));
    button.name = isHere ? 'notHere' : 'here';
    const count = door.querySelector('[data-here-count]');
    const people = Number(button.dataset.people) * (isHere ? 1 : -1);
    if (count) count.textContent = Number(count.textContent) + people;
  };
  const showMarks = () => {
    for (const mark of read()) {
      const button = door.querySelector(`button[value="${mark.id}"]`);
      if (button) show(button, mark.isHere);
    }
  };

  /** Puts those who were added into the list and the numbers, and leaves the rest of the page alone. */
  const showAdded = async () => {
    const answer = await fetch(door.querySelector('form.find').action + location.search);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const held = document.activeElement;
    for (const part of door.querySelectorAll('[data-anew]')) {
      const next = page.querySelector(`[data-anew="${part.dataset.anew}"]`);
      if (next) part.replaceChildren(...next.childNodes);
    }
    showMarks();
    door.querySelector('.find input[type="search"]').dispatchEvent(new Event('input'));
    if (!held.isConnected) door.querySelector(`button[value="${held.value}"]`)?.focus();
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

  let isSending = false;
  let isListBehind = false;
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
        said.push(say.signIn);
        break;
      }
      if (!answer.ok) await sayWhyNot(answer, mark);
      else if (mark.isWalkIn) {
        said.push(filled(say.added, { name: names.get(mark.id) || say.someone }));
        isListBehind = true;
      }
      names.delete(mark.id);
      // A later press on the same row may have joined the line meanwhile.
      write(read().filter((it) => it.id !== mark.id || it.at !== mark.at));
      // Before the next mark is sent, so that a press of this moment is not shown as it was.
      if (isListBehind && read().length === 0) {
        isListBehind = false;
        await showAdded().catch(() => {});
      }
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
  const addWalkIn = (name, anyway) => {
    const id = crypto.randomUUID();
    names.set(id, name);
    keep({ id, to: path, isWalkIn: true, anyway, at: now() });
  };

  showMarks();
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
    } else if (form === walkInForm) {
      event.preventDefault();
      const { calledName } = form.elements;
      const anyway = submitter?.name === 'anyway' || undefined;
      addWalkIn(calledName.value.trim(), anyway);
      calledName.value = '';
      // Whoever comes next is asked for anew.
      if (anyway) Object.assign(submitter, { name: '', textContent: say.add });
    }
  });
})();
