import { paginateListSecurityProfiles } from '@aws-sdk/client-connect';
import { groupsOf } from '../../agents/roles';
import { type Account, type Check, notKnown, right, type Said, wrong } from '../finding';

/** Whether those who supervise can. */
export const rolesCheck: Check = {
  name: 'roles',
  needs: ['cognito-idp:ListUsersInGroup', 'connect:ListSecurityProfiles'],
  async run(account) {
    const { roles } = account.settings;
    if (roles.kind === 'none') return [];
    const said = roles.kind === 'claim' ? await saysOfGroups(account) : await saysOfProfiles(account);
    return said.length > 0 ? said : [right('Those who supervise and administer are there.')];
  },
};

/** Groups of an identity provider of the operator's own are not read. */
async function saysOfGroups({ stack, settings }: Account): Promise<Said[]> {
  if (settings.signIn.kind === 'issuer') return [notKnown(`Whether somebody at ${settings.signIn.issuer} has the roles of the settings.`, `Sign in as one who should, and see what GET /me answers.`)];
  const isFederated = settings.signIn.federation.kind !== 'none';
  const said: Said[] = [];
  for (const { name, what } of stack ? groupsOf(settings) : []) {
    const members = await stack!.membersOf(name);
    if (members === undefined) said.push(wrong(`The user pool has no group ${name} (${what}).`, 'Make it in the Cognito console: a pool that was there before keeps its own groups.'));
    else if (members === 0) said.push(notKnown(`The group ${name} has no members (${what}).`, isFederated ? 'Whoever signed in once can be put into it: docs/operator/federation.md.' : 'npm run agents -- import FILE, with the group in the column groups.'));
  }
  return said;
}

async function saysOfProfiles({ connect, instanceId, settings: { roles } }: Account): Promise<Said[]> {
  if (roles.kind !== 'security-profile') return [];
  const known = new Set<string | undefined>();
  for await (const { SecurityProfileSummaryList = [] } of paginateListSecurityProfiles({ client: connect }, { InstanceId: instanceId })) for (const { Id } of SecurityProfileSummaryList) known.add(Id);
  const named = [...roles.administrators, ...roles.supervisors.map(({ who }) => who)];
  return named.filter((id) => !known.has(id)).map((id) => wrong(`${id} in roles is no security profile of the instance.`, 'Copy the id from the address of the profile in the Connect console: Users, Security profiles.'));
}
