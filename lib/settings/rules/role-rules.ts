import { repeated, type Rule } from './rule';

const rolesAreNotChosenByTheirBearer: Rule = function* ({ roles, signIn }) {
  if (roles.kind === 'claim' && signIn.kind === 'cognito' && roles.claim !== 'cognito:groups') {
    yield `roles.claim is ${roles.claim}, which people in a Cognito pool can change themselves, or which says nothing of groups: they could make themselves administrators. Use cognito:groups.`;
  }
};

const rolesAreGiven: Rule = function* ({ roles }) {
  if (roles.kind !== 'none' && roles.administrators.length + roles.supervisors.length === 0) {
    yield `roles names neither administrators nor supervisors: everybody would be an agent. Name some, or leave roles out.`;
  }
};

const supervisedQueuesAreThere: Rule = function* ({ roles, queues }) {
  if (roles.kind === 'none') return;
  const names = queues.map(({ name }) => name);
  for (const [n, supervised] of roles.supervisors.entries()) {
    if (supervised.queues === 'all' && names.length === 0) yield `roles.supervisors.${n}.queues is 'all', but queues is empty: there is nothing to supervise. Name a queue in queues, or nobody here.`;
    const unknown = supervised.queues === 'all' ? [] : supervised.queues.filter((name) => !names.includes(name));
    for (const name of unknown) yield `roles.supervisors.${n}.queues names "${name}", but queues names ${names.length > 0 ? names.join(', ') : 'none'}. Write the name as it stands there.`;
  }
};

const nobodyHasTwoRoles: Rule = function* ({ roles }) {
  if (roles.kind === 'none') return;
  const who = roles.supervisors.map((supervised) => supervised.who);
  for (const { n, first } of repeated(who)) yield `roles.supervisors.${n}.who is ${who[n]}, as roles.supervisors.${first}.who is. Name all queues of theirs in one place.`;
  for (const [n, name] of who.entries()) if (roles.administrators.includes(name)) yield `roles.supervisors.${n}.who is ${name}, who are administrators too: they see everything already. Name them once.`;
};

/** Who may do more than an agent. */
export const roleRules: readonly Rule[] = [rolesAreNotChosenByTheirBearer, rolesAreGiven, supervisedQueuesAreThere, nobodyHasTwoRoles];
