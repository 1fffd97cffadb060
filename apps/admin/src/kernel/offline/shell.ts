/**
 * Lets the console open without network: the worker keeps the page and the parts a trip's draft needs. Browsers offer
 * it over https and on the own machine only; elsewhere the console opens as before, with the network.
 */
export const keepShell = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // A browser that refuses workers opens the console all the same.
    navigator.serviceWorker.register('/shell-worker.js').catch(() => undefined);
  });
};

const key = 'luodi.reloaded-at';
const pause = 30_000;

/** A part is gone after an upgrade: the new page has new ones. Without network, once is enough. */
export const reloadForParts = (): void => {
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < pause) return;
  sessionStorage.setItem(key, String(Date.now()));
  window.location.reload();
};
