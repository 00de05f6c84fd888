import * as v from 'valibot';
import type { BodyRefusal } from '../../ground/domain/refusals';
import type { ChooseDeviceRequest } from '../../http/api-types';
import { textUpTo } from '../../http/clean-text';
import { parseBody } from '../../http/request-body';

export const CHOOSE_DEVICE_BODY = {
  fields: { kind: v.picklist(['softphone', 'desk-phone']), number: v.optional(textUpTo(40)), minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(720))) },
  allowed: { kind: '"softphone" or "desk-phone"', number: 'the number of the desk phone, as people type it; and left out for the softphone', minutes: 'a whole number of minutes from 5 to 720' },
};

export function parseChooseDevice(body: string | undefined): ChooseDeviceRequest | BodyRefusal {
  const parsed = parseBody(body, CHOOSE_DEVICE_BODY);
  if ('code' in parsed) return parsed;
  const { kind, number, minutes } = parsed.body;
  if ((kind === 'desk-phone') !== (number !== undefined)) return { code: 'field-invalid', field: 'number', allowed: CHOOSE_DEVICE_BODY.allowed.number };
  return { kind, ...(number !== undefined && { number }), ...(minutes !== undefined && { minutes }) };
}
