import { ServiceError } from '../service-error';
import type { Prepared } from './dynalite-modules';
import type { AttributeValue, Item } from './wire-types';

/** The attribute itself is the first: Developer Guide, "Constraints in Amazon DynamoDB", nested attribute depth. */
const MOST_LEVELS = 32;

interface Written {
  /** On which level the value is put. */
  level: number;
  value: AttributeValue;
}

/** Refuses values that are nested too deeply. dynalite takes them. */
export function checkNesting(data: Prepared): void {
  if (!written(data).some(({ level, value }) => goesBelow(value, MOST_LEVELS - level))) return;
  throw new ServiceError('ValidationException', 'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit');
}

function written({ Item: item = {}, AttributeUpdates = {}, _updates }: Prepared): Written[] {
  const updates = Object.values(AttributeUpdates as Record<string, { Value?: AttributeValue }>).map(({ Value }) => Value);
  const whole = [...Object.values(item as Item), ...updates].map((value) => ({ level: 1, value }));
  const steps = ((_updates as { sections: { path: unknown[]; val?: AttributeValue }[] } | undefined)?.sections ?? []).map(({ path, val }) => ({ level: path.length, value: val }));
  return [...whole, ...steps].filter((each): each is Written => each.value !== undefined);
}

/** Whether anything in a value is more than so many levels below it. */
function goesBelow({ M, L }: AttributeValue, levels: number): boolean {
  const within = Object.values((M ?? L ?? {}) as Record<string, AttributeValue>);
  return within.length > 0 && (levels === 0 || within.some((value) => goesBelow(value, levels - 1)));
}
