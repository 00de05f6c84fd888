/** As they are made from digests: the subject's, and the request's. Anything else is the id of no callback, and may not reach the table as a key. */
export function isCallbackId(id: string | undefined): id is string {
  return id !== undefined && /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{16}$/.test(id);
}
