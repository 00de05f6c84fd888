import type { PhoneNumber } from 'libphonenumber-js/max';

/** Kinds of numbers, as the operator's settings name them. */
export const NUMBER_TYPES = ['fixed-line', 'mobile', 'toll-free', 'voip', 'uan', 'shared-cost', 'premium-rate', 'personal', 'pager', 'voicemail'] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/** Numbers of these types may be called unless the operator says otherwise. */
export const USUAL_NUMBER_TYPES: readonly NumberType[] = ['fixed-line', 'mobile', 'toll-free', 'voip', 'uan'];

const TYPES: Record<string, readonly NumberType[]> = {
  FIXED_LINE: ['fixed-line'],
  MOBILE: ['mobile'],
  FIXED_LINE_OR_MOBILE: ['fixed-line', 'mobile'],
  TOLL_FREE: ['toll-free'],
  VOIP: ['voip'],
  UAN: ['uan'],
  SHARED_COST: ['shared-cost'],
  PREMIUM_RATE: ['premium-rate'],
  PERSONAL_NUMBER: ['personal'],
  PAGER: ['pager'],
  VOICEMAIL: ['voicemail'],
};

/** The exchange 976 is premium rate in every area of the North American plan. */
const PREMIUM_EXCHANGE = /^\d{3}976\d{4}$/;
/** Ofcom calls 084 and 087 "service numbers": part of the price goes to who is called, and they are no premium-rate numbers (those are 09). */
const UK_SERVICE_NUMBER = /^8[47]/;

/** Ofcom keeps 076 for pagers; 07624 is the Isle of Man's. */
const UK_PAGER = /^76(?!24)/;

/** The types that a number may be of: one, two where its plan does not tell fixed lines from mobiles, none where it is unlisted. */
export function numberTypesOf(number: PhoneNumber): readonly NumberType[] {
  const { countryCallingCode, nationalNumber } = number;
  if (countryCallingCode === '1' && PREMIUM_EXCHANGE.test(nationalNumber)) return ['premium-rate'];
  if (countryCallingCode === '44' && UK_SERVICE_NUMBER.test(nationalNumber)) return ['shared-cost'];
  if (countryCallingCode === '44' && UK_PAGER.test(nationalNumber)) return ['pager'];
  return TYPES[number.getType() ?? ''] ?? [];
}
