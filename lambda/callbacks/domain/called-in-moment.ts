/** How far a call of a customer has come: it began, it stands in a queue, an agent has answered it. In this order. */
export const CALLED_IN_MOMENTS = ['begun', 'queued', 'connected'] as const;
export type CalledInMoment = (typeof CALLED_IN_MOMENTS)[number];

/** Whether the call has come as far as it must before its customer needs no callback any more. */
export function hasComeTo(wanted: CalledInMoment, come: CalledInMoment): boolean {
  return CALLED_IN_MOMENTS.indexOf(come) >= CALLED_IN_MOMENTS.indexOf(wanted);
}

/**
 * Reads what a flow chose for one call, as the contact attribute `dialback_called_in_when`.
 *
 * @param chosen undefined: the flow chose nothing
 * @param usual the stack's setting
 * @throws RangeError for any other word
 */
export function momentChosen(chosen: string | undefined, usual: CalledInMoment): CalledInMoment {
  if (chosen === undefined) return usual;
  const moment = CALLED_IN_MOMENTS.find((each) => each === chosen);
  if (!moment) throw new RangeError(`The contact attribute "dialback_called_in_when" is "${chosen}". It must be ${CALLED_IN_MOMENTS.join(', ')}, or not set.`);
  return moment;
}
