/** As they are made from digests: the subject's, and the request's. Anything else is the id of no callback, and may not reach the table as a key. */
export const CALLBACK_ID = /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{16}$/;

export function isCallbackId(id: string | undefined): id is string {
  return id !== undefined && CALLBACK_ID.test(id);
}
