/**
 * Limit of tries for everything that is read, changed and written under the version that was read. Each failed try means that somebody else
 * wrote in between, so it is more than all writers of one item at a time: fifty calls with one code are tested.
 */
const TRIES = 60;

/** Others were faster each time, or what is to be written can never be. */
export class AlwaysOvertaken extends Error {
  override readonly name = 'AlwaysOvertaken';
}

/**
 * Tries again for as long as somebody else was faster.
 *
 * @param what the sentence's subject where that never ends, like "Callback x"
 * @param atMost so many tries. Default: 60
 * @throws AlwaysOvertaken after the last try
 */
export async function retryOvertaken<T>(what: string, attempt: () => Promise<T | 'overtaken'>, atMost = TRIES): Promise<T> {
  for (let tried = 0; tried < atMost; tried += 1) {
    const answer = await attempt();
    if (answer !== 'overtaken') return answer;
  }
  throw new AlwaysOvertaken(`${what} was changed ${atMost} times by others while it was being written.`);
}
