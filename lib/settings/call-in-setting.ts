/** Customers announce in their app that they will call, and are expected when they do. */
export interface CallInSetting {
  /** What they call: a number of the instance whose flow has the module `call-in-match`, E.164. */
  number: string;
  /**
   * How long a customer may take to accept once it is their turn, in minutes, 1 to 30; then the next one has it. Nobody is told beyond the agents
   * who are free, and who become free within this time by the average of calls: a guess, and agents who serve two queues are counted for both. Default: 3.
   */
  readyMinutes?: number;
  /**
   * How long they may take to call, in minutes, 1 to 60. An agent is kept free in mind for that long. After five wrong codes a caller is
   * locked out for a quarter of it, two minutes at most, so that the right one still lets them in. Default: 10.
   */
  codeMinutes?: number;
  /** Whether those who may call at once are given a code too. Without it their number is enough, which others may forge. Default: true. */
  immediateCode?: boolean;
  /** Which callers are asked for a code: those who are expected from their number, those who withhold theirs too, or everybody. Default: `withheld-too`. */
  askForCode?: 'expected' | 'withheld-too' | 'everybody';
  /** SNS platform applications of your apps, by ARN: their devices may be pushed to. Default: none. */
  pushApplications?: string[];
  /** Addresses of your own servers that may be pushed to, at most 10. Default: none. */
  webhooks?: WebhookSetting[];
}

export interface WebhookSetting {
  /** What apps call it in their requests: 1 to 30 of a-z, 0-9 and -. */
  id: string;
  /** Where it is told, by POST, https. */
  address: string;
  /** The header that shows it that Dialback asks, like `x-api-key`. */
  header: string;
  /** The secret in AWS Secrets Manager that holds the header's value. */
  secretName: string;
}
