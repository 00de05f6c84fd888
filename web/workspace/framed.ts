/** Whether another page shows this one in a frame, as Connect's agent workspace does. */
export function isFramed(): boolean {
  return window.parent !== window;
}
