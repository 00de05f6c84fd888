import * as v from 'valibot';
import { ALLOWED_FLAG, ALLOWED_NUMBER, NUMBER } from '../../http/request-body';

export const E164 = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/));
export const ALLOWED_E164 = 'a number in E.164, like +4930123456';

export const CHANGE_NUMBER_BODY = {
  fields: { number: NUMBER, replaces: v.optional(E164), verified: v.optional(v.boolean()) },
  allowed: { number: ALLOWED_NUMBER, replaces: ALLOWED_E164, verified: ALLOWED_FLAG },
};
