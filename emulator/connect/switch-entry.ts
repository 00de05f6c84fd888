export interface SwitchEntry<Value> {
  default: Value;
  /** Says what the switch decides, what is known of it, and why this is the default. */
  meaning: string;
  source: string;
}
