/** The element reads these answers of the API: it checks what it shows, and the rest goes on to the site as it came. */
import * as v from 'valibot';

export type Wait = v.InferOutput<typeof wait>;
export type Slot = v.InferOutput<typeof slot>;
export type NumberCheck = v.InferOutput<typeof numberCheck>;
export type Request = v.InferOutput<typeof request>;

const text = v.string();
const instant = v.pipe(text, v.check((value) => !Number.isNaN(Date.parse(value))));

export const wait = v.looseObject({ waitSeconds: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400 * 7))) });

const slot = v.looseObject({ startsAt: instant });
/** A slot that cannot be read takes no other with it. */
export const slots = v.object({ slots: v.pipe(v.array(v.unknown()), v.transform((all) => all.filter((one): one is Slot => v.is(slot, one)))) });

export const numberCheck = v.looseObject({ id: text, number: text, by: v.picklist(['text', 'call']) });

const outcome = v.picklist(['answered', 'talked', 'cancelled', 'called-in', 'not-reached', 'expired', 'failed']);
export const request = v.looseObject({
  ...{ token: v.optional(text), state: v.picklist(['scheduled', 'in-line', 'calling', 'talking', 'over']), outcome: v.fallback(v.optional(outcome), undefined) },
  ...{ dueAt: v.fallback(text, ''), beingCancelled: v.fallback(v.boolean(), false) },
});

/** The first answer to a request: without its token nobody finds it again. */
export const newRequest = v.intersect([request, v.looseObject({ token: text })]);

export const problem = v.object({ code: text, detail: text });
