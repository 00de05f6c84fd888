import { database, type Prepared } from './dynalite-modules';
import type { Item } from './wire-types';

type Path = (string | number)[];

/** One step of an update expression, as dynalite parses it. */
interface Step {
  type: 'set' | 'add' | 'remove' | 'delete';
  path: Path;
  val?: unknown;
}

/**
 * Makes an update expression act on the item as it was, as DynamoDB does. dynalite runs the steps one after the other: what one removed from a
 * list moves the indexes of the next, and a value copied from the item changes with it.
 */
export function actOnItemAsItWas(data: Prepared, before: Item): void {
  const updates = data['_updates'] as { sections: Step[] } | undefined;
  if (!updates) return;
  for (const step of updates.sections) if (step.type === 'set') step.val = copied(step.val, before);
  const removes = ({ type }: Step) => type === 'remove' || type === 'delete';
  const last = updates.sections.filter(removes).sort((a, b) => laterFirst(a.path, b.path));
  updates.sections = [...updates.sections.filter((step) => !removes(step)), ...last];
}

/** An operand with what it takes from the item copied. A path that leads nowhere stays one, so that dynalite refuses it. */
function copied(operand: unknown, before: Item): unknown {
  if (Array.isArray(operand)) return valueAt(operand as Path, before) ?? operand;
  if (typeof operand !== 'object' || operand === null || !('args' in operand)) return operand;
  const { name, args } = operand as { name?: string; args: unknown[] };
  const taken = args.map((arg) => copied(arg, before));
  // dynalite wants a path as the first operand of if_not_exists, so what it comes to is decided here.
  if (name === 'if_not_exists') return Array.isArray(taken[0]) ? taken[1] : taken[0];
  return { ...operand, args: taken };
}

function valueAt(path: Path, item: Item): unknown {
  const value = database.mapPath(path, item);
  return value && JSON.parse(JSON.stringify(value));
}

/** Orders paths so that what stands further behind in a list comes first. */
function laterFirst(a: Path, b: Path): number {
  const at = a.findIndex((piece, index) => piece !== b[index]);
  const [one, other] = [a[at], b[at]];
  return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
}
