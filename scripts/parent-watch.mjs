const everyMs = 500;

/**
 * Raises SIGTERM on this process when its parent goes away. npm starts us through `sh -c`, and a
 * SIGTERM sent to npm ends that shell but never reaches us. Returns a function that stops watching.
 */
export function watchParent() {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
