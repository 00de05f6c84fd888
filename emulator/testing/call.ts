import type { ContactCentre } from '../connect/contact-centre';
import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';

/** A caller, and what the instance knows of the call. */
export interface Call {
  readonly contactId: string;
  /** Lets time pass until these words were heard. @param withinSeconds default 60. @throws an Error that says what was heard instead. */
  hears(words: string | RegExp, withinSeconds?: number): Promise<void>;
  /** Presses keys, and lets a second pass. */
  press(digits: string): Promise<void>;
  /** Says something, and lets a second pass. */
  say(words: string): Promise<void>;
  hangUp(): Promise<void>;
  /** All that was heard, in order. */
  heard(): string[];
  /** Attributes of the contact. */
  attributes(): Record<string, string>;
  /** The name of the queue that it waits in or waited in. */
  queue(): string | undefined;
  /** INITIATED, QUEUED, CONNECTED, ENDED, … */
  state(): string;
  /** The blocks that ran, each as `flow: block, branch`. */
  path(): string[];
}

type Stage = { centre: ContactCentre; time: VirtualTime; journal: Journal };

const USUAL_CALLER = '+442079460999';
const USUAL_WAIT_SECONDS = 60;

/** Claims a number for the flow where it has none yet, and calls it. */
export async function callFlow({ centre, time, journal }: Stage, { flow: name, from = USUAL_CALLER }: { flow: string; from?: string }): Promise<Call> {
  const phone = centre.console.phone(from);
  const contactId = phone.call(numberOf(centre, name));
  await time.advance(0);
  const contact = () => centre.store.contacts.get(contactId)!;
  const heard = () => phone.view().heard;
  const second = () => time.advance(1_000);
  return {
    contactId,
    heard,
    async hears(words, withinSeconds = USUAL_WAIT_SECONDS) {
      const said = () => heard().some((each) => (typeof words === 'string' ? each.includes(words) : words.test(each)));
      if (!(await time.runUntil(said, withinSeconds * 1_000))) throw new Error(`"${String(words)}" was not heard within ${withinSeconds} s. Heard: ${heard().map((each) => `"${each}"`).join(', ') || 'nothing'}.`);
    },
    press: (digits) => (phone.press(digits), second()),
    say: (words) => (phone.say(words), second()),
    hangUp: () => (phone.hangUp(), second()),
    attributes: () => ({ ...contact().attributes }),
    queue() {
      const { queue } = contact();
      return queue?.kind === 'STANDARD' ? centre.describeQueue(queue.queueId).name : undefined;
    },
    state: () => contact().state,
    path: () => journal.entries.filter((entry) => entry.kind === 'block' && entry.contactId === contactId).map(({ detail }) => `${String(detail.flow)}: ${String(detail.identifier)}, ${String(detail.branch)}`),
  };
}

function numberOf(centre: ContactCentre, name: string): string {
  const flow = centre.listFlows().find((each) => each.name === name);
  if (!flow) throw new Error(`There is no flow "${name}".`);
  const known = centre.listNumbers().find(({ flowId }) => flowId === flow.id);
  if (known) return known.number;
  const [free] = centre.searchAvailableNumbers({ countryCode: 'GB', type: 'DID', limit: 1 });
  const claimed = centre.claimNumber({ number: free! });
  centre.associateNumberFlow(claimed.id, flow.id);
  return claimed.number;
}
