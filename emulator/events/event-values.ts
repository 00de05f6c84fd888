/** The element that was taken of each array on the way, by the array's path. */
export type Places = ReadonlyMap<string, number>;

interface Found {
  /** A text, a number, true, false or null: an object is not a value, only what it holds is. */
  value: unknown;
  places: Places;
}

/** The values of an event at a path, as far as they stand in the elements that were taken already. A dot may part names, or stand within one. */
export function valuesAt(event: unknown, path: string, places: Places): Found[] {
  return below(event, { rest: path, way: '' }, places);
}

/** `rest` is undefined at the end of the path. */
function below(value: unknown, { rest, way }: { rest: string | undefined; way: string }, places: Places): Found[] {
  if (Array.isArray(value)) return value.flatMap((element, index) => inElement({ element, index }, { rest, way: `${way}[]` }, places));
  if (typeof value !== 'object' || value === null) return rest === undefined ? [{ value, places }] : [];
  if (rest === undefined) return [];
  return stepsInto(value, rest).flatMap((name) => below((value as Record<string, unknown>)[name], { rest: name === rest ? undefined : rest.slice(name.length + 1), way: `${way}.${name}` }, places));
}

/** The names of members with which the rest of a path may go on. */
function stepsInto(value: object, rest: string): string[] {
  const names: string[] = [];
  for (let dot = rest.indexOf('.'); dot !== -1; dot = rest.indexOf('.', dot + 1)) names.push(rest.slice(0, dot));
  return [...names, rest].filter((name) => Object.hasOwn(value, name));
}

/** Only objects and arrays hold several fields, which must then be those of one element. */
function inElement({ element, index }: { element: unknown; index: number }, at: { rest: string | undefined; way: string }, places: Places): Found[] {
  if (typeof element !== 'object' || element === null) return below(element, at, places);
  const taken = places.get(at.way);
  return taken === undefined || taken === index ? below(element, at, new Map(places).set(at.way, index)) : [];
}
