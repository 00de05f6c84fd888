import * as v from 'valibot';
import * as f from './fields';

/** A server of yours that Dialback tells something, by a POST. */
export interface WebhookSetting {
  /** Its name: 1 to 30 of a-z, 0-9 and -. Apps name it in their requests for pushes. */
  id: string;
  /** The https address. Dialback sends a POST there. */
  address: string;
  /** The header that proves that Dialback sends the request, like `x-api-key`. */
  header: string;
  /** The secret in AWS Secrets Manager that holds the header's value. */
  secretName: string;
}

export const webhookEntries = { id: f.webhookId, address: f.secureAddress, header: f.headerName, secretName: f.secretName };

/** @param webhook the schema of one */
export function webhooks<const S extends v.GenericSchema>(webhook: S) {
  return v.optional(v.pipe(v.array(webhook, 'must be a list of webhooks.'), v.maxLength(10, 'must not name more than 10 webhooks.')), []);
}
