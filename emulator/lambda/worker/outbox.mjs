/**
 * Sends messages to the kernel in the order in which they came up. The kernel acts on most only once the thread stands still: those wait for the report that it
 * does, because each message costs more than what it says.
 * @param stir asks for that report.
 */
export function createOutbox(send, stir) {
  let waiting = [];
  return {
    add(message) {
      waiting.push(message);
      stir();
    },
    /** Takes back what was added and not sent yet. Returns whether there was any. */
    takeBack(matches) {
      const kept = waiting.filter((message) => !matches(message));
      const found = kept.length < waiting.length;
      waiting = kept;
      return found;
    },
    post(message) {
      const messages = [...waiting, message];
      waiting = [];
      send(messages);
    },
  };
}
