// For the pages of the day of a meeting. Each works without it.
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
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const search = door.querySelector('.find input[type="search"]');
  search?.addEventListener('input', () => {
    const wanted = plain(search.value.trim());
    for (const row of door.querySelectorAll('[data-whole] > li'))
      row.hidden = !plain(row.querySelector('[data-name]').textContent).includes(wanted);
  });
})();
