// Small comforts. Every page works without them.
(() => {
  const exit = document.querySelector('[data-leave]');

  /** What the page of the door keeps while the network is away; see door.js. */
  const forgetMarks = () => {
    try {
      localStorage.removeItem('gatherwell-marks');
    } catch {
      // A browser that stores nothing has nothing to forget.
    }
  };
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', forgetMarks);

  /** Replaces this page in the history of the tab, and hides it while the next one loads. */
  const leave = () => {
    forgetMarks();
    document.documentElement.hidden = true;
    document.title = '';
    location.replace(exit.href);
  };

  if (exit) {
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    let presses = [];
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') {
        presses = [];
        return;
      }
      presses = [...presses, event.timeStamp].slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] < 3000) leave();
    });
    // A screen for fingers rarely comes with an Escape key.
    const hasKeys = matchMedia('(any-pointer: fine)').matches;
    for (const hint of document.querySelectorAll('[data-with-keys]')) hint.hidden = !hasKeys;
  }

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const field of document.querySelectorAll('[data-guess="time-zone"]')) {
    if (!zone) break;
    if (field.tagName !== 'SELECT') {
      field.value ||= zone;
      continue;
    }
    const here = [...field.options].find(({ value, dataset }) => [value, dataset.today].includes(zone));
    if (here) here.selected = true;
  }

  for (const place of document.querySelectorAll('[data-at-work]')) {
    const lookAgain = async () => {
      if (document.hidden) return;
      const answer = await fetch(location.href);
      if (!answer.ok && answer.status !== 404) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-at-work]');
      // What everyone here waits for.
      if (now?.dataset.atWork !== place.dataset.atWork) return location.reload();
      const [bar, said] = [place.querySelector('progress'), place.querySelector('[role="status"]')];
      const [newBar, newSaid] = [now.querySelector('progress'), now.querySelector('[role="status"]')];
      bar.replaceWith(newBar);
      if (said.textContent !== newSaid.textContent) said.textContent = newSaid.textContent;
    };
    const turn = () =>
      lookAgain()
        .catch(() => {})
        .then(() => setTimeout(turn, 2500));
    setTimeout(turn, 2500);
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }

  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) break;
    const before = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.copied;
      setTimeout(() => (button.textContent = before), 2500);
    });
  }
})();
