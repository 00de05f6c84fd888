import * as v from 'valibot';
import type { BodyRefusal, QueryRefusal } from '../../ground/domain/refusals';
import { textUpTo } from '../../http/clean-text';
import type { SetPinRequest } from '../../http/rule-api-types';
import { parseBody } from '../../http/request-body';
import { ALLOWED_NEXT, parseQuery } from '../../http/request-query';
import { PIN_DIGITS } from '../domain/pin';

/** It is refused by its name alone: no answer repeats a PIN. */
export const PIN = v.pipe(v.string(), v.regex(new RegExp(`^\\d{${PIN_DIGITS.atLeast},${PIN_DIGITS.atMost}}$`)));
export const ALLOWED_PIN = `${PIN_DIGITS.atLeast} to ${PIN_DIGITS.atMost} digits`;

export const SET_PIN_BODY = { fields: { pin: PIN, current: v.optional(PIN) }, allowed: { pin: ALLOWED_PIN, current: `${ALLOWED_PIN}: the PIN of until now` } };

export function parseSetPin(body: string | undefined): SetPinRequest | BodyRefusal {
  const parsed = parseBody(body, SET_PIN_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}

export const PINS_QUERY = { parameters: { next: v.optional(v.pipe(textUpTo(200), v.minLength(1))) }, allowed: { next: ALLOWED_NEXT } };

export function parsePinsQuery(query: Record<string, string | undefined> = {}): { next?: string | undefined } | QueryRefusal {
  const parsed = parseQuery(query, PINS_QUERY);
  return 'code' in parsed ? parsed : parsed.query;
}
