import * as v from 'valibot';
import { ALLOWED_FLAG, ALLOWED_NUMBER, ALLOWED_NUMBER_AS_TOLD, NUMBER, NUMBER_AS_TOLD } from '../../http/request-body';

export const CHANGE_NUMBER_BODY = {
  fields: { number: NUMBER, replaces: v.optional(NUMBER_AS_TOLD), verified: v.optional(v.boolean()) },
  allowed: { number: ALLOWED_NUMBER, replaces: ALLOWED_NUMBER_AS_TOLD, verified: ALLOWED_FLAG },
};
