export interface SwitchEntry<Value> {
  default: Value;
  /** The words that it may be set to. Left out: it is a number, or yes and no. */
  words?: readonly Extract<Value, string>[];
  /** Says what the switch decides, what is known of it, and why this is the default. */
  meaning: string;
  source: string;
}
