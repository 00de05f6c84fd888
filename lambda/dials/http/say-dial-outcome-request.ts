import * as v from 'valibot';
import { type OutcomeFields, outcomeFieldsOf, SAY_OUTCOME_BODY } from '../../callbacks/http/say-outcome-request';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_QUEUE_ID, parseBody, QUEUE_ID } from '../../http/request-body';

export const SAY_DIAL_OUTCOME_BODY = {
  fields: { ...SAY_OUTCOME_BODY.fields, queueId: v.optional(QUEUE_ID) },
  allowed: { ...SAY_OUTCOME_BODY.allowed, queueId: ALLOWED_QUEUE_ID },
  within: SAY_OUTCOME_BODY.within,
};

export function parseSayDialOutcomeRequest(body: string | undefined): (OutcomeFields & { queueId?: string }) | BodyRefusal {
  const parsed = parseBody(body, SAY_DIAL_OUTCOME_BODY);
  return 'code' in parsed ? parsed : outcomeFieldsOf(parsed.body);
}
