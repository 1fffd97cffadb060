// The page and the parts that a draft needs, kept together so that they always fit each other. Never /api.
const kept = `luodi-shell-${__VERSION__}`;
const pageAddress = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll([new Request(pageAddress, { cache: 'reload' }), ...__SHELL__]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === pageAddress) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

// The network first, always: a page from the cache stands in only where no server answers.
const page = (request) =>
  fetch(request).catch(async () => (await caches.match(pageAddress)) ?? Response.error());

// Named after their content, so a kept part is never out of date.
const asset = async (request) => {
  const found = await caches.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) {
    const copy = answer.clone();
    void caches.open(kept).then((cache) => cache.put(request, copy));
  }
  return answer;
};

const forgetOthers = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('luodi-shell-') && name !== kept);
  await Promise.all(old.map((name) => caches.delete(name)));
};
