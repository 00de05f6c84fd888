import type { IntentScript } from '../connect/bots/scripted-bot';
import type { Console } from '../connect/console';
import type { ContactCentre } from '../connect/contact-centre';
import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import { stageSuite, type StandIn } from '../flows-test/stage-suite';
import type { Suite } from '../flows-test/suite-file';
import { callFlow, type Call } from './call';

export interface ConnectOptions {
  /** Flows by the names that `{{flow.NAME}}` and `call` use: a file, or a file with its type. */
  flows: Record<string, string | { file: string; type?: Suite['flows'][string]['type'] }>;
  /** Functions by the names that `{{function.NAME}}` uses, and that stand at the end of ARNs in the flows: a function that gets the event as Connect sends it, an answer, a failure, or a file that exports `handler`. */
  functions?: Record<string, StandIn>;
  /** Bots of Amazon Lex by the names that `{{bot.NAME}}` uses, or by the ARN of the alias that the flow names, and what they understand. */
  bots?: Record<string, IntentScript[]>;
  /** Texts in the flows, such as the ARN of a queue of the real instance, and the place that stands for each here: `{{queue.Support}}`. */
  replace?: Record<string, string>;
  /** What other places in the flows stand for, such as `setting.seconds`. */
  places?: Record<string, string>;
  /** A seed file with hours, queues and agents. Default: one agent, one queue, always open. */
  seed?: string;
  /** The folder in which files are found. Default: the present one. */
  folder?: string;
}

/** An Amazon Connect instance for one test, on a clock that stands still until the test lets time pass. It opens no port and keeps nothing running. */
export interface ConnectUnderTest {
  readonly centre: ContactCentre;
  /** Agents at their desks, and people at their phones. */
  readonly console: Console;
  readonly time: VirtualTime;
  readonly journal: Journal;
  /** Somebody calls in. @param flow by its name. @param from the caller's number. */
  call(flow: string, from?: string): Promise<Call>;
  /** Lets seconds pass. */
  pass(seconds: number): Promise<void>;
  /** What a place such as `flow.company` or `queue.Support` stands for: an ARN, or a number. */
  resolve(place: string): string;
}

/** Publishes flows into an instance of their own. @throws when a flow is none, or names what is not there. */
export function startConnect(options: ConnectOptions): Promise<ConnectUnderTest> {
  const flows = Object.fromEntries(
    Object.entries(options.flows).map(([name, flow]) => {
      const { file, type = 'CONTACT_FLOW' } = typeof flow === 'string' ? { file: flow } : flow;
      return [name, { file, type }];
    }),
  );
  return Promise.resolve().then(() => {
    const { centre, time, journal, fill } = stageSuite({ flows, functions: options.functions ?? {}, bots: options.bots ?? {}, replace: options.replace ?? {}, places: options.places ?? {}, seed: options.seed, folder: options.folder ?? process.cwd() });
    return {
      centre,
      console: centre.console,
      time,
      journal,
      call: (flow, from) => callFlow({ centre, time, journal }, { flow, from }),
      pass: (seconds) => time.advance(seconds * 1_000),
      resolve: (place) => fill(`{{${place}}}`),
    };
  });
}
