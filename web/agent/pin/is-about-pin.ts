/** Whether the agents' API refused for want of the PIN: the page asks for it then, and sends the request again. */
export function isAboutPin(code: string): boolean {
  return code.startsWith('pin-');
}
