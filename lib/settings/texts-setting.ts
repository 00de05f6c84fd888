import * as v from 'valibot';
import * as f from './fields';

const TEXT_KINDS = ['confirmation', 'reminder', 'tried'] as const;

/** Texts to customers about their callbacks (docs/operator/texts.md). */
export interface TextsSetting {
  /** The name by which customers know you, 1 to 40 characters: each text begins with it. */
  company: string;
  /**
   * What they are told. `confirmation`: they are promised a callback, or its time was changed. `reminder`: it comes soon. `tried`: their phone rang, and nobody was reached.
   * Default: `['confirmation', 'reminder', 'tried']`.
   */
  kinds?: (typeof TEXT_KINDS)[number][];
  /** Minutes before the callback at which they are reminded, 5 to 1440. Default: 30. */
  reminderMinutes?: number;
  /** The sender that phones show, if the country allows it: 1 to 11 letters, digits or `-`, with a letter. Default: the account's own. */
  senderId?: string;
}

export const textsSchema = f.fields({
  company: f.label,
  kinds: v.optional(f.several(f.choice(...TEXT_KINDS), 'kinds of texts'), [...TEXT_KINDS]),
  reminderMinutes: v.optional(f.minutes(5, 1440), 30),
  senderId: v.optional(f.senderId),
});
