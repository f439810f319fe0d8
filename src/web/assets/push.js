// Turns notifications on for this browser, once someone asks for them.
(() => {
  const place = document.querySelector('[data-push]');
  if (!place) return;
  const button = place.querySelector('button');
  const said = place.querySelector('[role="status"]');
  place.closest('section').hidden = false;
  place.hidden = false;

  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    button.hidden = true;
    said.textContent = place.dataset.cannot;
    return;
  }

  const turnOn = async () => {
    if ((await Notification.requestPermission()) !== 'granted') {
      said.textContent = place.dataset.notAllowed;
      return;
    }
    await navigator.serviceWorker.register('/push-worker.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    // Another person at this browser, or another key, may have left one behind.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: place.dataset.push,
    });
    const { endpoint, keys } = made.toJSON();
    const answer = await fetch('/api/v1/me/channels/web-push', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint, keys }),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    location.replace('/me');
  };

  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = '';
    await turnOn().catch(() => {
      said.textContent = place.dataset.failed;
    });
    button.disabled = false;
  });
})();
