/** Whether a path is percent-encoded UTF-8; `/%ff` is not. */
export function isReadablePath(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
