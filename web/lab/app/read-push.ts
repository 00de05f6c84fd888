import * as v from 'valibot';
import { showClock, showNumber } from '../../page/format';
import { t } from '../../words/t';

/** The content of a push for the app (docs/customer-api.md). */
const pushData = v.object({
  type: v.optional(v.string(), ''),
  acceptUntil: v.optional(v.string(), ''),
  number: v.optional(v.string(), ''),
  code: v.optional(v.string(), ''),
  callUntil: v.optional(v.string(), ''),
});
/** A push by a device's service has that service's wrapping around it. */
const push = v.union([v.pipe(v.object({ fcmV1Message: v.object({ message: v.object({ data: pushData }) }) }), v.transform(({ fcmV1Message }) => fcmV1Message.message.data)), pushData]);
const payloadSchema = v.pipe(v.string(), v.parseJson(), push);

/** Returns a push in the app's words. An unknown kind is shown as it came. */
export function readPush(payload: string): string {
  const read = v.safeParse(payloadSchema, payload);
  if (!read.success) return payload;
  const { type, acceptUntil, number, code, callUntil } = read.output;
  if (type === 'call-in-ready') return t('It is your turn: say until {time} that you are ready to call.', { time: showClock(acceptUntil) });
  if (type === 'call-in-code') return t('Call {number} until {time} and enter {code}.', { number: showNumber(number), time: showClock(callUntil), code });
  return payload;
}
