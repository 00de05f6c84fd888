/**
 * A gap in the emulator: something that AWS may well know and that we do not do. It is thrown, and answered with a status and a code of
 * its own, so that nobody mistakes our limits for the service's own refusal.
 */
export class NotEmulated extends Error {
  override name = 'NotEmulated';
  readonly code = 'NotEmulated';
  readonly status = 501;

  /** @param what The thing by its name in AWS: an operation, an action type, a parameter. @param where Flow and action, when there is one. */
  constructor(what: string, where?: string) {
    super(`Not emulated: ${what}${where ? ` (${where})` : ''}. See docs/emulator.md for what is.`);
  }
}
