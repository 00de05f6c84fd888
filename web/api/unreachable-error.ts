import { t } from '../words/t';
/** No answer came. The request may or may not have arrived. */
export class UnreachableError extends Error {
  constructor(cause: unknown, message = t('Dialback did not answer. Check your network.')) {
    super(message, { cause });
    this.name = 'UnreachableError';
  }
}

/** An answer came that the page cannot read. What was asked for may have been done. */
export class UnreadableError extends UnreachableError {
  /** @param part of the answer that is at fault: `callbacks.0.dueAt` */
  constructor(part: string, cause?: unknown) {
    super(cause, t('Dialback’s answer cannot be read ({part}). Load the page again; if it stays so, tell your supervisor.', { part }));
    this.name = 'UnreadableError';
  }
}
