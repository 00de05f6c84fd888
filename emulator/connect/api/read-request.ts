import type { NormalizedSchema } from '@smithy/core/schema';
import { parseJson } from '../../front-door/parse-json';
import type { RoutedRequest } from './route';
import { readShape, scalarOf } from './read-shape';
import { membersOf } from './shape-members';
import { ShapeProblem } from './shape-problem';

export interface RequestParts {
  query: URLSearchParams;
  /** The body as it arrived; empty when there is none. */
  body: string;
  /** By name in lower case. */
  headers?: Readonly<Record<string, string | undefined>>;
}

type Place = 'label' | 'body' | { query: string } | { header: string };

/**
 * Puts a REST request together into the operation's input, as the SDK's schema binds its members to path, query, headers and body.
 * Throws a ShapeProblem for a member in a place where it does not belong, or of a wrong form.
 */
export function readRequest({ operation, labels }: RoutedRequest, { query, body, headers = {} }: RequestParts): Record<string, unknown> {
  const input: Record<string, unknown> = { ...labels };
  const members = membersOf(operation.input);
  const queryNames = new Map<string, string>();
  for (const [name, member] of members) {
    const place = placeOf(member);
    if (typeof place !== 'object') continue;
    if ('query' in place) queryNames.set(place.query, name);
    else if (headers[place.header] !== undefined) input[name] = readQueryScalar(member, headers[place.header]!);
  }
  for (const parameter of new Set(query.keys())) {
    const name = queryNames.get(parameter);
    if (!name) throw new ShapeProblem(parameter, `${operation.name} has no such query parameter. It has: ${[...queryNames.keys()].join(', ') || 'none'}.`);
    input[name] = readQuery(members.get(name)!, query.getAll(parameter));
  }
  for (const [name, value] of Object.entries(parseBody(body))) {
    const member = members.get(name);
    if (member && placeOf(member) !== 'body') throw new ShapeProblem(name, 'belongs in the address of the request, not in its body.');
    input[name] = value;
  }
  return readShape(operation.input, input) as Record<string, unknown>;
}

function placeOf(member: NormalizedSchema): Place {
  const { httpLabel, httpQuery, httpHeader } = member.getMergedTraits();
  if (httpLabel) return 'label';
  if (httpHeader) return { header: httpHeader.toLowerCase() };
  return httpQuery ? { query: httpQuery } : 'body';
}

function parseBody(body: string): Record<string, unknown> {
  if (body.trim() === '') return {};
  try {
    const parsed = parseJson(body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch (error) {
    throw new ShapeProblem('body', `is not JSON: ${(error as Error).message}`);
  }
  throw new ShapeProblem('body', 'must be a JSON object.');
}

function readQuery(member: NormalizedSchema, values: string[]): unknown {
  if (member.isListSchema()) return values.map((value) => readQueryScalar(member.getValueSchema(), value));
  return readQueryScalar(member, values[0]!);
}

/** Text that is no number or truth value is passed on as it is: readShape then says what was expected. */
function readQueryScalar(member: NormalizedSchema, value: string): unknown {
  if (member.isTimestampSchema()) return value;
  const expected = scalarOf(member);
  if (expected === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
