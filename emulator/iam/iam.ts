import { ServiceError } from '../service-error';
import { decideByIdentity, decideByResource, type Decision, type Request } from './evaluate';
import { managedPolicy } from './managed-policies';
import { checkIdentityPolicy, checkTrustPolicy } from './check-policy';
import type { PolicyDocument } from './policy';
import type { Principal } from './principal';
import { checkRoleSizes } from './role-sizes';
import { roleId, roleName, type Role, type RoleDefinition } from './role';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface Iam {
  /** The caller with a key that belongs to no role. */
  readonly administrator: Principal;
  createRole(definition: RoleDefinition): { arn: string } & Credentials;
  putRolePolicy(roleArnOrName: string, policy: { name: string; document: PolicyDocument }): void;
  deleteRole(roleArnOrName: string): void;
  /** Throws NoSuchEntity when there is none. */
  role(roleArnOrName: string): Role;
  roles(): Role[];
  attachPolicy(roleArnOrName: string, managedPolicyArn: string): void;
  /** Fresh keys for a session of the role, as each Lambda environment gets them. */
  assumeRole(roleArnOrName: string, sessionName: string): Credentials;
  /** The caller behind an access key; a key never handed out is the administrator's. */
  principalOf(accessKeyId: string | undefined): Principal;
  /** The secret of a key that was handed out. */
  secretOf(accessKeyId: string): string | undefined;
  /** Throws AccessDeniedException unless the identity's or the resource's policies allow and none denies. */
  authorize(request: Request, resourcePolicy?: PolicyDocument): void;
  /** Whether the role's trust policy lets the principal assume it; a role without one trusts everyone. */
  trusts(roleArnOrName: string, principal: Principal): boolean;
  /** Throws AccessDenied unless the role trusts the caller and the caller's own policies, or the trust by name, allow it. */
  authorizeAssumption(roleArnOrName: string, caller: Principal): void;
}

/** Roles, their sessions and what they may do, in one account. */
export function createIam({ accountId, now }: { accountId: string; now?: () => string }): Iam {
  const roles = new Map<string, Role>();
  const sessions = new Map<string, Principal>();
  const administrator: Principal = { kind: 'account', accountId, arn: `arn:aws:iam::${accountId}:root` };

  const roleOf = (arnOrName: string): Role => {
    const role = roles.get(roleName(arnOrName));
    if (!role) throw new ServiceError('NoSuchEntity', `The role with name ${roleName(arnOrName)} cannot be found.`, { status: 404 });
    return role;
  };

  const assumeRole = (arnOrName: string, sessionName: string): Credentials => {
    const { arn } = roleOf(arnOrName);
    const key = `ASIA${(sessions.size + 1).toString(36).toUpperCase().padStart(16, '0')}`;
    const session = `arn:aws:sts::${accountId}:assumed-role/${roleName(arn)}/${sessionName}`;
    sessions.set(key, { kind: 'role', accountId, arn: session, roleArn: arn });
    return { accessKeyId: key, secretAccessKey: secretOfKey(key), sessionToken: `token-of-${key}` };
  };

  const identityDecision = (request: Request): Decision => {
    if (request.principal.kind === 'account') return 'allowed';
    if (request.principal.kind === 'service') return 'no allow';
    const { policies, managed } = roleOf(request.principal.roleArn);
    return decideByIdentity([...policies.values(), ...managed.values()], request);
  };

  const trusts = (arnOrName: string, principal: Principal): boolean => {
    const { arn, trust } = roleOf(arnOrName);
    return trust === undefined || decideByResource(trust, { principal, action: 'sts:AssumeRole', resource: arn }) === 'allowed';
  };

  return {
    administrator,
    createRole({ name, path = '/', policies = [], managedPolicyArns = [], maximumSessionSeconds = 3600, tags = [], ...more }) {
      if ([...roles.keys()].some((other) => other.toLowerCase() === name.toLowerCase())) throw new ServiceError('EntityAlreadyExists', `Role with name ${name} already exists.`, { status: 409 });
      const arn = `arn:aws:iam::${accountId}:role${path}${name}`;
      policies.forEach(({ document }) => checkIdentityPolicy(document));
      if (more.trust) checkTrustPolicy(more.trust);
      checkRoleSizes({ name, trust: more.trust, policies: policies.map(({ document }) => document), managed: managedPolicyArns.length });
      const managed = new Map(managedPolicyArns.map((policyArn) => [policyArn, managedPolicy(policyArn)]));
      const createdAt = now?.();
      const kept = { policies: new Map(policies.map((p) => [p.name, p.document])), managed, tags: new Map(tags.map(({ Key, Value }) => [Key, Value])) };
      roles.set(name, { name, path, arn, id: roleId(name), maximumSessionSeconds, ...more, ...(createdAt && { createdAt }), ...kept });
      return { arn, ...assumeRole(arn, name) };
    },
    role: roleOf,
    roles: () => [...roles.values()],
    attachPolicy(arnOrName, policyArn) {
      const { name: role, managed } = roleOf(arnOrName);
      checkRoleSizes({ name: role, policies: [], managed: new Set([...managed.keys(), policyArn]).size });
      managed.set(policyArn, managedPolicy(policyArn));
    },
    putRolePolicy(arnOrName, { name, document }) {
      checkIdentityPolicy(document);
      const { name: role, policies } = roleOf(arnOrName);
      checkRoleSizes({ name: role, policies: [...new Map([...policies, [name, document]]).values()], managed: 0 });
      policies.set(name, document);
    },
    deleteRole: (arnOrName) => void roles.delete(roleName(roleOf(arnOrName).arn)),
    assumeRole,
    secretOf: (accessKeyId) => (sessions.has(accessKeyId) ? secretOfKey(accessKeyId) : undefined),
    principalOf: (accessKeyId) => sessions.get(accessKeyId ?? '') ?? administrator,
    trusts,
    authorizeAssumption(arnOrName, caller) {
      const denial = new ServiceError('AccessDenied', `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arnOrName}`, { status: 403 });
      // STS does not say whether there is such a role.
      if (!roles.has(roleName(arnOrName))) throw denial;
      const { arn, trust } = roleOf(arnOrName);
      const request: Request = { principal: caller, action: 'sts:AssumeRole', resource: arn };
      const trustedByName = trust !== undefined && caller.kind !== 'service' && decideByResource(trust, { ...request, principal: { ...caller, accountId: '' } }) === 'allowed';
      if (trusts(arn, caller) && (trustedByName || identityDecision(request) === 'allowed')) return;
      throw denial;
    },
    authorize(request, resourcePolicy) {
      const byIdentity = identityDecision(request);
      const byResource = resourcePolicy ? decideByResource(resourcePolicy, request) : 'no allow';
      if (byIdentity === 'explicit deny') throw denied(request, 'with an explicit deny in an identity-based policy');
      if (byResource === 'explicit deny') throw denied(request, 'with an explicit deny in a resource-based policy');
      if (byIdentity === 'allowed' || byResource === 'allowed') return;
      const lacking = request.principal.kind === 'service' ? 'resource' : 'identity';
      throw denied(request, `because no ${lacking}-based policy allows the ${request.action} action`);
    },
  };
}

const secretOfKey = (accessKeyId: string) => `secret-of-${accessKeyId}`;

function denied({ principal, action, resource }: Request, why: string): ServiceError {
  const on = resource === '*' ? '' : ` on resource: ${resource}`;
  return new ServiceError('AccessDeniedException', `User: ${principal.arn} is not authorized to perform: ${action}${on} ${why}`);
}
