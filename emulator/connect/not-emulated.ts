/**
 * A gap in the emulator: something that Amazon Connect may well know and that we do not do. It is thrown, never answered as Connect
 * would, so that nobody mistakes our limits for the service's own refusal.
 */
export class NotEmulatedError extends Error {
  /** @param what The thing by its name in Connect: an operation, an action type, a parameter. @param where Flow and action, when there is one. */
  constructor(
    readonly what: string,
    readonly where?: string,
  ) {
    super(`The emulator does not do ${what}${where ? ` (${where})` : ''}. See docs/emulator.md for what it does.`);
    this.name = 'NotEmulatedError';
  }
}
