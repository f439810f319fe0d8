// For the day of a meeting: what has to be looked at again. Every page works without it.
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
})();
