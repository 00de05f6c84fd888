import type { Agent } from './agent';

/** What a person may see and do beyond an agent's own work. */
export type Role =
  | { kind: 'agent' }
  | { kind: 'supervisor'; /** The source queues that they supervise. */ queueIds: ReadonlySet<string> }
  | { kind: 'administrator' };

/** The one who asks, as their token says it. */
export interface Asking {
  agent: Agent;
  /** Absent: no more than an agent's. */
  role?: Role;
}

/** The operator's rules for roles. A name is a value of the token's claim, or the id of a security profile. */
export interface RoleRules {
  administrators: readonly string[];
  /** By source queue, the names of those who supervise it. */
  queues: ReadonlyMap<string, { supervisors?: readonly string[] }>;
}

export const AGENT_ROLE: Role = { kind: 'agent' };

const RANKS: Record<Role['kind'], number> = { agent: 0, supervisor: 1, administrator: 2 };

/** @param names what is said of the person. Whoever is both supervisor and administrator is an administrator. */
export function roleOf(names: ReadonlySet<string>, { administrators, queues }: RoleRules): Role {
  if (administrators.some((name) => names.has(name))) return { kind: 'administrator' };
  const queueIds = [...queues].flatMap(([queueId, { supervisors = [] }]) => (supervisors.some((name) => names.has(name)) ? [queueId] : []));
  return queueIds.length > 0 ? { kind: 'supervisor', queueIds: new Set(queueIds) } : AGENT_ROLE;
}

/** Whether this role may do what at least a `least` may. */
export function isAtLeast({ kind }: Role, least: Role['kind']): boolean {
  return RANKS[kind] >= RANKS[least];
}

/**
 * Whether everything of the queue is theirs to see and to handle, whosever it is.
 *
 * @param queueId undefined: it is of no queue, as a click is
 */
export function supervises(role: Role | undefined, queueId: string | undefined): boolean {
  if (role?.kind === 'administrator') return true;
  return role?.kind === 'supervisor' && queueId !== undefined && role.queueIds.has(queueId);
}
