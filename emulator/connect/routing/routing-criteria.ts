/**
 * Routing criteria: steps that narrow, each for a time, who is offered a waiting contact. When the last has passed, anybody who serves
 * the queue is (admin guide, "Set routing criteria"). They rest until the contact is queued, and never wake in an agent's own queue [D].
 */
export interface RoutingCriteria {
  steps: RoutingStep[];
  /** The instant when the contact came into a standard queue. Absent until then. */
  activatedAt?: string;
}

export interface RoutingStep {
  expression: RoutingExpression;
  /** Absent: the step never passes. */
  durationSeconds?: number;
}

export type RoutingExpression =
  | { agents: string[] }
  | { proficiency: ProficiencyCondition; negated: boolean }
  | { all: RoutingExpression[] }
  | { any: RoutingExpression[] };

export interface ProficiencyCondition {
  name: string;
  value: string;
  /** 1 to 5: this much or more; for a range, up to `most`. */
  least: number;
  most?: number;
}

export interface Proficiency {
  name: string;
  value: string;
  level: number;
}

/** The facts about an agent that a step asks for. */
export interface RoutedAgent {
  id: string;
  arn: string;
  username: string;
  proficiencies: readonly Proficiency[];
}

export type StepStatus = 'INACTIVE' | 'ACTIVE' | 'EXPIRED' | 'JOINED';

/** The step that holds at an instant; undefined: none does, and anybody may be offered the contact. */
export function activeStepAt(criteria: RoutingCriteria, now: number): number | undefined {
  if (criteria.activatedAt === undefined) return undefined;
  const at = expiryInstants(criteria).findIndex((expiry) => now < expiry);
  return at === -1 ? undefined : at;
}

/** Returns when each step expires, in epoch milliseconds: Infinity for one that never does and for those behind it. */
export function expiryInstants({ steps, activatedAt }: RoutingCriteria): number[] {
  let at = Date.parse(activatedAt ?? '');
  return steps.map(({ durationSeconds }) => (at += durationSeconds === undefined ? Infinity : durationSeconds * 1_000));
}

export function meetsExpression(expression: RoutingExpression, agent: RoutedAgent): boolean {
  if ('agents' in expression) return expression.agents.some((named) => named === agent.id || named === agent.arn || named === agent.username);
  if ('all' in expression) return expression.all.every((part) => meetsExpression(part, agent));
  if ('any' in expression) return expression.any.some((part) => meetsExpression(part, agent));
  const { name, value, least, most = Infinity } = expression.proficiency;
  const meets = agent.proficiencies.some((each) => each.name === name && each.value === value && least <= each.level && each.level <= most);
  return meets !== expression.negated;
}
