import * as v from 'valibot';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_NUMBER, NUMBER, parseBody } from '../../http/request-body';
import type { CodeWay } from '../ports/bring-code';

export const NUMBER_CHECK_BODY = {
  fields: { number: NUMBER, by: v.optional(v.picklist(['text', 'call']), 'text') },
  allowed: { number: ALLOWED_NUMBER, by: '"text" or "call"' },
};

export function parseNumberCheckRequest(body: string | undefined): { number: string; by: CodeWay } | BodyRefusal {
  const parsed = parseBody(body, NUMBER_CHECK_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}
