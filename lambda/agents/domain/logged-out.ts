/** Every instance has this status, and Connect sets it when an agent logs out. */
const LOGGED_OUT = 'Offline';

/** Connect may go on showing an agent who logged out: whether it does, is not documented. */
export function isLoggedOut(statusName: string | undefined): boolean {
  return statusName === LOGGED_OUT;
}
