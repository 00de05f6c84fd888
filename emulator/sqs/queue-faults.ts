import type { Journal } from '../journal';
import type { SeededRandom } from '../seeded-random';

/** Faults that a standard queue has now and then, made frequent: it delivers a message twice, or later than it falls due. */
export interface QueueFaults {
  /** Name of the queue. Absent: every queue. */
  queue?: string;
  /** Each message, and each second copy, is late by a random time up to this. Default 0. */
  maximumDelaySeconds?: number;
  /** Share of messages of which there is a second copy, with the same id and a receipt of its own, 0 to 1. Default 0. */
  doubled?: number;
}

/** The n-th message, counted from 1 since now, that is sent to a queue. */
export interface NthMessage {
  queue: string;
  nth: number;
}

interface Planned extends NthMessage {
  seen: number;
  /** Milliseconds. */
  late?: number;
  doubled?: true;
}

/** Decides which messages are late or come twice. A send that fails is a fault of the front door. */
export class QueueFaultPlan {
  private faults: QueueFaults = {};
  private planned: Planned[] = [];

  constructor(
    private readonly random: SeededRandom,
    private readonly journal: Journal,
  ) {}

  /** Replaces the setting for messages from now on. */
  set(faults: QueueFaults): void {
    const { doubled = 0, maximumDelaySeconds = 0 } = faults;
    if (!(doubled >= 0 && doubled <= 1)) throw new RangeError(`doubled is ${doubled}. It is a share from 0 to 1.`);
    if (!(maximumDelaySeconds >= 0)) throw new RangeError(`maximumDelaySeconds is ${maximumDelaySeconds}. It is 0 or more.`);
    this.faults = faults;
  }

  /** Delivers one message twice: the second copy comes back though the first was deleted. */
  doubleNth(message: NthMessage): void {
    this.plan({ ...message, seen: 0, doubled: true });
  }

  /** Makes one message late. */
  delayNth({ seconds, ...message }: NthMessage & { seconds: number }): void {
    this.plan({ ...message, seen: 0, late: seconds * 1000 });
  }

  clear(): void {
    this.faults = {};
    this.planned = [];
  }

  /** Returns how many milliseconds each copy of a message is late: one number as a rule, two if it is doubled. */
  copiesOf(message: { queue: string; id: string }): number[] {
    const { queue, maximumDelaySeconds = 0, doubled = 0 } = this.faults;
    // Every number is drawn in any case, so that one fault does not change how the others fall.
    const [doubleDraw, first, second] = [this.random.next(), this.random.next(), this.random.next()];
    const meant = queue === undefined || queue === message.queue;
    const struck = this.planned.filter((plan) => plan.queue === message.queue && ++plan.seen === plan.nth);
    const longest = meant ? maximumDelaySeconds * 1000 : 0;
    const late = Math.floor(first! * longest) + struck.reduce((sum, plan) => sum + (plan.late ?? 0), 0);
    if (late > 0) this.record('message-delayed', message, { milliseconds: late });
    if (!struck.some((plan) => plan.doubled) && !(meant && doubleDraw! < doubled)) return [late];
    this.record('message-doubled', message);
    return [late, Math.floor(second! * longest)];
  }

  private plan(planned: Planned): void {
    if (!Number.isInteger(planned.nth) || planned.nth < 1) throw new RangeError(`nth is ${planned.nth}. It counts messages from 1.`);
    this.planned.push(planned);
  }

  private record(what: string, { queue, id }: { queue: string; id: string }, detail: Record<string, unknown> = {}): void {
    this.journal.record('fault', what, { queue, messageId: id, ...detail });
  }
}
