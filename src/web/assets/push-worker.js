// Shows what was pushed, and opens its page. It keeps nothing, and answers no request of a page.
self.addEventListener('push', (event) => {
  const { text, path, tag, lang, dir } = event.data.json();
  event.waitUntil(self.registration.showNotification(text, { tag, lang, dir, data: path }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
