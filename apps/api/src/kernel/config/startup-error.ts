/** A failure the operator can act on: doors print `message` alone, without a stack, and exit 1. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
}
