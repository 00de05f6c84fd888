import * as v from 'valibot';

/** @throws for a schema that does not say what it means. */
export function descriptionOf(schema: v.GenericSchema): string {
  const description = v.getDescription(schema);
  if (description === undefined) throw new Error('A published schema lacks its description.');
  return description;
}
