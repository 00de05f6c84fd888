/**
 * Tells the kernel when this thread can do nothing more by itself: it only waits for its timers, for the next message, or for
 * answers to the requests it names. The kernel lets time pass only then.
 */
const realImmediate = setImmediate;
/** Turns of the event loop without any activity that count as quiet: promise chains between two turns end within one. */
const quietTurns = 4;

/**
 * @param given.waitsForTime says whether a timer of the function is set.
 * @param given.busy says whether work of the machine is under way for the function.
 */
export function quietWatch({ post, waitsForTime, busy }) {
  const outstanding = new Set();
  let loading = false;
  let sequence = 0;
  let activity = 0;
  let watching = false;

  // A module that waits for an answer or a timer while it loads (top-level `await`) can do nothing more by itself either.
  const isLoading = () => loading && outstanding.size === 0 && !waitsForTime();
  const idleNow = () => !isLoading() && !busy();

  const watch = (seen, turns) => {
    if (seen !== activity || !idleNow()) return void realImmediate(() => watch(activity, 0));
    if (turns < quietTurns) return void realImmediate(() => watch(seen, turns + 1));
    watching = false;
    post({ kind: 'quiet', sequence, outstanding: [...outstanding] });
  };

  const stir = () => {
    activity += 1;
    if (watching) return;
    watching = true;
    realImmediate(() => watch(activity, 0));
  };

  return {
    stir,
    received(next) {
      sequence = next;
      stir();
    },
    requestBegan(id) {
      outstanding.add(id);
      stir();
    },
    requestEnded(id) {
      outstanding.delete(id);
      stir();
    },
    async whileLoading(work) {
      loading = true;
      stir();
      try {
        return await work;
      } finally {
        loading = false;
        stir();
      }
    },
  };
}
