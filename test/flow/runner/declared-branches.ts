import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import type { ConditionDefinition } from '../../../flow-language/catalogue/definition';

/** The operator that the service accepts and nobody explains. The runner refuses it by name. */
const UNEXPLAINED = 'KeyExists';

/** Every error that an action of this type may declare. */
export function errorsOf(type: string): string[] {
  const { errors, variants = [] } = CATALOGUE[type]!;
  const all = [errors, ...variants.map((variant) => variant.errors)];
  return [...new Set(all.flatMap((some) => [...(some?.required ?? []), ...(some?.optional ?? [])]))];
}

/** Branches as reports name them. A condition of any operand is named by its operator alone. A terminal action has none. */
export function branchesToVisit(type: string): string[] {
  const { conditions, variants = [], next } = CATALOGUE[type]!;
  const all = [conditions, ...variants.flatMap((variant) => variant.conditions ?? [])];
  const unconditional = next === 'required' && all.some(({ kind }) => kind === 'none');
  return [...new Set([...(unconditional ? ['NextAction'] : []), ...errorsOf(type), ...all.flatMap(branchesOf)])];
}

function branchesOf(conditions: ConditionDefinition): string[] {
  switch (conditions.kind) {
    case 'none':
      return [];
    case 'exact':
      return conditions.operands.map((operand) => `${conditions.operator} ${operand}`);
    case 'some':
      return conditions.operators.filter((operator) => operator !== UNEXPLAINED);
  }
}
