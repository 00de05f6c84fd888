import * as v from 'valibot';
import * as f from './fields';

/** A number of the instance that customers may see instead of the usual one: because it is of their country (local presence), or because an agent chooses it. */
export interface CallerIdSetting {
  /** In E.164. It must be claimed on the instance; `npm run doctor` looks. People must answer it: customers ring back. */
  number: string;
  /** What agents read beside it, like `Berlin`: 1 to 40 characters. */
  name: string;
  /**
   * ISO 3166 codes of the countries whose customers see it, and no others do: of those that fit, the first in the list, unless an agent chooses another. Default: none; then it is shown only where an
   * agent chooses it, to customers of any country.
   */
  countries?: string[];
  /** Names of the queues whose calls may show it. Default: any queue, and clicks. */
  queues?: string[];
  /** Whether agents may choose it. Default: true. */
  agentsChoose?: boolean;
}

export const callerIdSchema = f.fields({
  number: f.phoneNumber,
  name: f.label,
  countries: v.optional(f.several(f.country, 'countries')),
  queues: v.optional(f.several(f.queueName, 'queues')),
  agentsChoose: v.optional(f.flag, true),
});
