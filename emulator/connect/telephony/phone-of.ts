import { ConsoleRefusal } from '../console-refusal';
import type { CentreContext } from '../centre-context';
import { isE164 } from './is-e164';
import { OutsidePhone } from './outside-phone';

/** A phone comes into being when it is first named or called. */
export function phoneOf(ctx: CentreContext, number: string): OutsidePhone {
  const known = ctx.phones.get(number);
  if (known) return known;
  if (!isE164(number)) throw new ConsoleRefusal(`"${number}" is not a phone number in E.164, such as +4930123456.`);
  if (ctx.store.numberByAddress(number)) throw new ConsoleRefusal(`${number} is a number of the instance, not an outside phone.`);
  const phone = new OutsidePhone(number, ctx.time, ctx.journal);
  ctx.phones.set(number, phone);
  return phone;
}
