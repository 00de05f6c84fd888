import { NotEmulated } from '../../not-emulated';
import type { RoutingExpression, RoutingStep } from './routing-criteria';

type Json = Record<string, unknown>;

/**
 * Routing steps as the API and the flow block write them; numbers may be text, as in flows.
 * Undefined for what could not be meant: no steps, an empty expression, a level that is no number. Members unknown to the emulator are refused by name.
 */
export function readRoutingSteps(criteria: unknown): RoutingStep[] | undefined {
  const { Steps, ...rest } = record(criteria) ?? {};
  refuseMore(rest, '');
  if (!Array.isArray(Steps)) return undefined;
  return all(Steps.map((step, at) => readStep(step, `Steps[${at}]`)));
}

function readStep(step: unknown, path: string): RoutingStep | undefined {
  const { Expression, Expiry, ...rest } = record(step) ?? {};
  refuseMore(rest, path);
  const expression = readExpression(Expression, `${path}.Expression`);
  if (!expression) return undefined;
  const { DurationInSeconds, ...more } = record(Expiry) ?? {};
  refuseMore(more, `${path}.Expiry`);
  if (DurationInSeconds === undefined) return { expression };
  const durationSeconds = number(DurationInSeconds);
  return durationSeconds !== undefined && durationSeconds > 0 ? { expression, durationSeconds } : undefined;
}

/** A tagged union: exactly one member says what kind it is. */
function readExpression(value: unknown, path: string): RoutingExpression | undefined {
  const entries = Object.entries(record(value) ?? {});
  if (entries.length !== 1) return undefined;
  const [kind, content] = entries[0]!;
  const at = `${path}.${kind}`;
  if (kind === 'AttributeCondition') return readCondition(content, { path: at, negated: false });
  if (kind === 'NotAttributeCondition') return readCondition(content, { path: at, negated: true });
  if (kind !== 'AndExpression' && kind !== 'OrExpression') throw new NotEmulated(`the routing expression ${at}`);
  const parts = Array.isArray(content) ? all(content.map((part, index) => readExpression(part, `${at}[${index}]`))) : undefined;
  if (!parts || parts.length === 0) return undefined;
  return kind === 'AndExpression' ? { all: parts } : { any: parts };
}

function readCondition(value: unknown, { path, negated }: { path: string; negated: boolean }): RoutingExpression | undefined {
  const { Name, Value, ProficiencyLevel, Range, MatchCriteria, ComparisonOperator, ...rest } = record(value) ?? {};
  refuseMore(rest, path);
  if (MatchCriteria !== undefined) return readAgents(MatchCriteria, path);
  if (typeof Name !== 'string' || typeof Value !== 'string') return undefined;
  const range = record(Range);
  const least = number(range?.MinProficiencyLevel ?? ProficiencyLevel);
  const most = number(range?.MaxProficiencyLevel);
  if (least === undefined || (range && most === undefined)) return undefined;
  if (!range && ComparisonOperator !== 'NumberGreaterOrEqualTo') return undefined;
  return { proficiency: { name: Name, value: Value, least, ...(most !== undefined && { most }) }, negated };
}

function readAgents(criteria: unknown, path: string): RoutingExpression | undefined {
  const { AgentsCriteria, ...rest } = record(criteria) ?? {};
  refuseMore(rest, `${path}.MatchCriteria`);
  const ids = record(AgentsCriteria)?.AgentIds;
  return Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string') ? { agents: ids } : undefined;
}

function refuseMore(rest: Json, path: string): void {
  const [unknown] = Object.keys(rest);
  if (unknown) throw new NotEmulated(`the routing criteria's member ${path ? `${path}.` : ''}${unknown}`);
}

function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

function all<T>(values: (T | undefined)[]): T[] | undefined {
  return values.some((value) => value === undefined) ? undefined : (values as T[]);
}
