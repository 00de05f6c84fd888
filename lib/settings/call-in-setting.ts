import * as v from 'valibot';
import * as f from './fields';
import { webhookEntries, webhooks, type WebhookSetting } from './webhook-setting';

/** Lets customers announce in their app that they will call, and expects them when they do. */
export interface CallInSetting {
  /** The number that they call, E.164. The instance owns it, and its flow runs the module `call-in-match`. */
  number: string;
  /**
   * Minutes that a customer may take to accept once it is their turn, 1 to 30. Then the next one has the turn. Dialback tells only as many customers as agents
   * are free, or become free within this time by the average of calls. This is a guess, and it counts agents who serve two queues for both. Default: 3.
   */
  readyMinutes?: number;
  /**
   * Minutes that they may take to call, 1 to 60. Dialback counts an agent as kept for them for that long. After five wrong codes a caller is locked out for a
   * quarter of it, two minutes at most, so the right code still works afterwards. Default: 10.
   */
  codeMinutes?: number;
  /** Whether customers who may call at once are given a code too. Without it their number is enough, and others may forge it. Default: true. */
  immediateCode?: boolean;
  /** Callers who are asked for a code: those who are expected from their number, those who withhold theirs too, or everybody. Default: `withheld-too`. */
  askForCode?: 'expected' | 'withheld-too' | 'everybody';
  /** SNS platform applications of your apps, by ARN. Dialback may push to their devices. Default: none. */
  pushApplications?: string[];
  /** Addresses of your own servers that Dialback may push to, at most 10. Default: none. */
  webhooks?: WebhookSetting[];
}

export const callInSchema = f.fields({
  number: f.phoneNumber,
  readyMinutes: v.optional(f.minutes(1, 30), 3),
  codeMinutes: v.optional(f.minutes(1, 60), 10),
  immediateCode: v.optional(f.flag, true),
  askForCode: v.optional(f.choice('expected', 'withheld-too', 'everybody'), 'withheld-too'),
  pushApplications: v.optional(v.array(f.platformApplicationArn, 'must be a list of platform applications.'), []),
  webhooks: webhooks(f.fields(webhookEntries)),
});
