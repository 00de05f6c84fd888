import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { parseQuery } from '../../http/request-query';

export const CALL_NOW_QUERY = {
  parameters: { atAnyHour: v.optional(v.picklist(['true', 'false']), 'false') },
  allowed: { atAnyHour: '"true" or "false": whether the agent was told what time it is where the customer is (`outside-calling-window`), and calls all the same' },
};

export function parseCallNowQuery(query: Record<string, string | undefined> = {}): { atAnyHour: boolean } | QueryRefusal {
  const parsed = parseQuery(query, CALL_NOW_QUERY);
  return 'code' in parsed ? parsed : { atAnyHour: parsed.query.atAnyHour === 'true' };
}
