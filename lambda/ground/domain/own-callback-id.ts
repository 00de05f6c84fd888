/**
 * The callback that a contact was made for, if this stack made it. A contact of another Dialback stack of the instance is foreign. One that was made before
 * stacks named themselves is ours, if we know its callback.
 */
export function ownCallbackId({ dialback_id: callbackId, dialback_stack: madeBy }: Readonly<Record<string, string>>, stack: string): string | undefined {
  return madeBy === undefined || madeBy === stack ? callbackId : undefined;
}
