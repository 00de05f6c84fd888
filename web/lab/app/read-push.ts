import { showClock, showNumber } from '../../page/format';

/** The content of a push for the app (docs/customer-api.md). A push by a device's service has that service's wrapping around it. */
interface PushData {
  type?: string;
  acceptUntil?: string;
  number?: string;
  code?: string;
  callUntil?: string;
}

/** Returns a push in the app's words. An unknown kind is shown as it came. */
export function readPush(payload: string): string {
  const { type, acceptUntil = '', number = '', code = '', callUntil = '' } = dataOf(payload);
  if (type === 'call-in-ready') return `It is your turn: say until ${showClock(acceptUntil)} that you are ready to call.`;
  if (type === 'call-in-code') return `Call ${showNumber(number)} until ${showClock(callUntil)} and enter ${code}.`;
  return payload;
}

function dataOf(payload: string): PushData {
  const parsed = JSON.parse(payload) as PushData & { fcmV1Message?: { message?: { data?: PushData } } };
  return parsed.fcmV1Message?.message?.data ?? parsed;
}
