import type { Agent } from '../domain/agent';

/** Claims of a verified token, as API Gateway hands them to a function. */
export type Claims = Readonly<Record<string, string | number | boolean | string[]>>;

/** The names by which the operator's settings tell supervisors and administrators. */
export type NamesOfPerson = (agent: Agent, claims: Claims) => Promise<ReadonlySet<string>>;
