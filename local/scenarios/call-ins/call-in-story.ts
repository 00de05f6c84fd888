import { matchCallIns } from '../../instance/match-call-ins';
import { supportNumber } from '../../instance/local-instance';
import type { Stage } from '../../stage';
import { demand } from '../story/demands';
import { agentName, Story } from '../story/story';
import { AnnouncedCall } from './announced-call';

/** Numbers of the customers who call in these stories. */
export const callers = { first: '+442079460151', second: '+442079460152', third: '+442079460153' };

const question = 'If you have a code';

/** Customers announce calls in their app. Support's inbound flow begins with the module that finds them. */
export class CallInStory extends Story {
  /** Announced calls, in the order in which they came. */
  readonly announced: AnnouncedCall[] = [];

  constructor(stage: Stage) {
    super(stage);
    matchCallIns(stage.emulator.connect.centre);
  }

  /** The app on a customer's phone. */
  appOf(number: string): AnnouncedCall {
    const app = new AnnouncedCall(this, number);
    this.announced.push(app);
    return app;
  }

  /** Calls Support, and types each of these codes in turn when asked. @param shows what the called side sees of the number. */
  async callWith(number: string, codes: string[], shows?: 'withheld'): Promise<void> {
    const phone = this.phone(number);
    phone.call(supportNumber, shows);
    for (const [nth, code] of codes.entries()) {
      const words = nth === 0 ? question : 'not a code that we know';
      await this.until(`${number} is asked for a code`, () => phone.view().heard.filter((sentence) => sentence.includes(words)).length > Math.max(0, nth - 1));
      await this.pass(1);
      phone.press(`${code}#`);
    }
  }

  /** Demands that the agent talks to this caller, that the call was found to be announced, and that these attributes came with it. */
  demandAnnouncedAtDesk(caller: string, attributes: Record<string, string>): void {
    const demanded = Object.entries({ dialback_call_in: 'matched', ...attributes });
    const shown = this.attributesAtDesk(caller);
    demand(demanded.every(([name, value]) => shown[name] === value), `The agent was to see ${JSON.stringify(demanded)} with the call of ${caller}, and saw ${JSON.stringify(shown)}.`);
  }

  /** Demands that the agent talks to this caller, and that nothing says that the call was announced. */
  demandOrdinaryAtDesk(caller: string): void {
    const shown = this.attributesAtDesk(caller);
    demand(shown.dialback_call_in === undefined, `The call of ${caller} was to be an ordinary one, and came with ${JSON.stringify(shown)}.`);
  }

  private attributesAtDesk(caller: string): Record<string, string> {
    const { contact } = this.desk(agentName).view();
    if (!contact || this.phone(caller).view().contactId !== contact.contactId) throw new Error(`The agent was to have the call of ${caller}, and has ${JSON.stringify(contact)}.`);
    return contact.attributes;
  }
}
