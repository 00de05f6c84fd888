import type { Agent } from '../domain/agent';
import { type Role, roleOf, type RoleRules } from '../domain/role';
import type { Claims, NamesOfPerson } from '../ports/roles';

export interface FindRoleNeeds {
  namesOf: NamesOfPerson;
  rules: RoleRules;
}

export type FindRole = (agent: Agent, claims: Claims) => Promise<Role>;

/** The role of the one who asks, for each request anew: a role that was taken away is gone with the next token, or when Connect is asked again. */
export function createFindRole({ namesOf, rules }: FindRoleNeeds): FindRole {
  return async (agent, claims) => roleOf(await namesOf(agent, claims), rules);
}
