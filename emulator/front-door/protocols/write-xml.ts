/** Members without an element of their own: a list's elements, or a map's entries, stand directly in their parent. */
export interface FlatMembers {
  /** Member to the name of each element. */
  lists: Record<string, string>;
  /** Member to the name of each entry, which holds its key, under that name, and `Value`. */
  maps: Record<string, { entry: string; key: string }>;
}

const wrapped: FlatMembers = { lists: {}, maps: {} };

/** Members of an answer as the elements of the query protocol. What is undefined is left out. */
export function writeXml(members: object, flat: FlatMembers = wrapped): string {
  return Object.entries(members)
    .map(([name, value]) => member(name, value as unknown, flat))
    .join('');
}

function member(name: string, value: unknown, flat: FlatMembers): string {
  if (value === undefined || value === null) return '';
  const element = flat.lists[name];
  if (Array.isArray(value)) return element ? value.map((one) => member(element, one, flat)).join('') : `<${name}>${value.map((one) => member('member', one, flat)).join('')}</${name}>`;
  const map = flat.maps[name];
  if (map) return Object.entries(value as object).map(([key, Value]) => `<${map.entry}>${writeXml({ [map.key]: key, Value: Value as unknown }, flat)}</${map.entry}>`).join('');
  return `<${name}>${typeof value === 'object' ? writeXml(value, flat) : escape(String(value))}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

/** A bare carriage return would be read as a line feed. */
function escape(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => entities[character]!);
}
