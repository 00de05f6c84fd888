/** An instant of the model as the SDK's types carry it. */
export function dateOf(instant: string | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
