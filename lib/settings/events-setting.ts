import * as v from 'valibot';
import * as f from './fields';
import { webhookEntries, webhooks, type WebhookSetting } from './webhook-setting';

/** What other systems hear of callbacks, clicks, voicemails and announced calls. docs/events says what that is. */
export interface EventsSetting {
  /** `own`: it is told on an event bus of the stack, for rules of yours; then `queues` may name 12 fewer. `none`: nothing is published. */
  bus: 'own' | 'none';
  /** Customers' numbers in events: `whole`, or `masked` but for their country and last two digits. Whoever may make a rule on the bus, and each webhook, reads them. Default: `masked`. */
  numbers?: 'masked' | 'whole';
  /** Servers of yours that are told of each event, at most 10. Default: none. Then `queues` may name 3 fewer, and 5 fewer for each. docs/events/webhooks.md is for those who write them. */
  webhooks?: EventWebhook[];
}

export interface EventWebhook extends WebhookSetting {
  /** Events that it is told of, by what they are about. Default: `['callback', 'dial', 'voicemail', 'request']`. */
  about?: EventSubject[];
}

const SUBJECTS = ['callback', 'dial', 'voicemail', 'request'] as const;

export type EventSubject = (typeof SUBJECTS)[number];

export const eventsSchema = f.fields({
  bus: f.choice('own', 'none'),
  numbers: v.optional(f.choice('masked', 'whole'), 'masked'),
  webhooks: webhooks(f.fields({ ...webhookEntries, about: v.optional(f.several(f.choice(...SUBJECTS), 'subjects'), [...SUBJECTS]) })),
});
