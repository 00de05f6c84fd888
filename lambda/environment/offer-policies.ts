import type { Variable } from './contract';

/** As `OfferPolicy` of the domain without its queue, whose shape this must keep; environments know nothing of the domain. */
export interface OfferSetting {
  offerAboveSeconds: number | 'never';
  assumedHandleSeconds: number;
  slots?: { lengthMinutes: number; capacity: number; leadMinutes: number; daysAhead: number };
}

/**
 * One line per queue, in the order of `QUEUES`: all environment variables of a function share 4 kB (Lambda quotas), and ids would take most
 * of that. Without slots, their four values are left empty.
 */
const SLOT_FIELDS = ['lengthMinutes', 'capacity', 'leadMinutes', 'daysAhead'] as const;
const VALUES = 2 + SLOT_FIELDS.length;

export function writeOffers(offers: readonly OfferSetting[]): string {
  return offers.map(({ offerAboveSeconds, assumedHandleSeconds, slots }) => [offerAboveSeconds, assumedHandleSeconds, ...SLOT_FIELDS.map((field) => slots?.[field] ?? '')].join('|')).join('\n');
}

export const offerList: Variable<OfferSetting[]> = {
  allowed: `a line for each queue of QUEUES: offerAboveSeconds|assumedHandleSeconds|${SLOT_FIELDS.join('|')}`,
  parse: (raw) => raw.split('\n').filter(Boolean).map(readOffer),
};

function readOffer(line: string): OfferSetting {
  const values = line.split('|');
  if (values.length !== VALUES) throw new RangeError();
  const [above, assumed, ...slots] = values as [string, string, ...string[]];
  return {
    offerAboveSeconds: above === 'never' ? above : wholeNumber(above),
    assumedHandleSeconds: wholeNumber(assumed),
    ...(slots.some((value) => value !== '') && { slots: Object.fromEntries(SLOT_FIELDS.map((field, n) => [field, wholeNumber(slots[n]!)])) as unknown as Required<OfferSetting>['slots'] }),
  };
}

function wholeNumber(raw: string): number {
  if (!/^\d+$/.test(raw)) throw new RangeError();
  return Number(raw);
}
