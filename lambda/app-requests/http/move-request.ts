import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { parseBody } from '../../http/request-body';

export const MOVE_BODY = {
  fields: { slot: INSTANT },
  allowed: { slot: `${ALLOWED_INSTANT}: "startsAt" of a slot` },
  within: {},
};

export function parseMoveRequest(body: string | undefined): { slotStartsAt: string } | BodyRefusal {
  const parsed = parseBody(body, MOVE_BODY);
  return 'code' in parsed ? parsed : { slotStartsAt: parsed.body.slot };
}
