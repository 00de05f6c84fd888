import { ServiceError } from '../service-error';
import { decideByIdentity, decideByResource, type Decision, type Request } from './evaluate';
import { managedPolicy } from './managed-policies';
import { statementsOf, type PolicyDocument } from './policy';
import type { Principal } from './principal';

export interface RoleDefinition {
  name: string;
  /** Inline policies. */
  policies?: { name: string; document: PolicyDocument }[];
  managedPolicyArns?: string[];
}

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface Iam {
  /** Who calls with a key that belongs to no role. */
  readonly administrator: Principal;
  createRole(definition: RoleDefinition): { arn: string } & Credentials;
  putRolePolicy(roleArnOrName: string, policy: { name: string; document: PolicyDocument }): void;
  deleteRole(roleArnOrName: string): void;
  /** Fresh keys for a session of the role, as each Lambda environment gets them. */
  assumeRole(roleArnOrName: string, sessionName: string): Credentials;
  /** The caller behind an access key; a key never handed out is the administrator's. */
  principalOf(accessKeyId: string | undefined): Principal;
  /** Throws AccessDeniedException unless the identity's or the resource's policies allow and none denies. */
  authorize(request: Request, resourcePolicy?: PolicyDocument): void;
}

interface Role {
  arn: string;
  policies: Map<string, PolicyDocument>;
  managed: PolicyDocument[];
}

/** Roles, their sessions and what they may do, in one account. */
export function createIam({ accountId }: { accountId: string }): Iam {
  const roles = new Map<string, Role>();
  const sessions = new Map<string, Principal>();
  const administrator: Principal = { kind: 'account', accountId, arn: `arn:aws:iam::${accountId}:root` };

  const roleOf = (arnOrName: string): Role => {
    const role = roles.get(nameOf(arnOrName));
    if (!role) throw new ServiceError('NoSuchEntity', `The role with name ${nameOf(arnOrName)} cannot be found.`, { status: 404 });
    return role;
  };

  const assumeRole = (arnOrName: string, sessionName: string): Credentials => {
    const { arn } = roleOf(arnOrName);
    const key = `ASIA${(sessions.size + 1).toString(36).toUpperCase().padStart(16, '0')}`;
    const session = `arn:aws:sts::${accountId}:assumed-role/${nameOf(arn)}/${sessionName}`;
    sessions.set(key, { kind: 'role', accountId, arn: session, roleArn: arn });
    return { accessKeyId: key, secretAccessKey: `secret-of-${key}`, sessionToken: `token-of-${key}` };
  };

  const identityDecision = (request: Request): Decision => {
    if (request.principal.kind === 'account') return 'allowed';
    if (request.principal.kind === 'service') return 'no allow';
    const { policies, managed } = roleOf(request.principal.roleArn);
    return decideByIdentity([...policies.values(), ...managed], request);
  };

  return {
    administrator,
    createRole({ name, policies = [], managedPolicyArns = [] }) {
      if (roles.has(name)) throw new ServiceError('EntityAlreadyExists', `Role with name ${name} already exists.`, { status: 409 });
      const arn = `arn:aws:iam::${accountId}:role/${name}`;
      policies.forEach(({ document }) => statementsOf(document));
      roles.set(name, { arn, policies: new Map(policies.map((p) => [p.name, p.document])), managed: managedPolicyArns.map(managedPolicy) });
      return { arn, ...assumeRole(arn, name) };
    },
    putRolePolicy(arnOrName, { name, document }) {
      statementsOf(document);
      roleOf(arnOrName).policies.set(name, document);
    },
    deleteRole: (arnOrName) => void roles.delete(nameOf(roleOf(arnOrName).arn)),
    assumeRole,
    principalOf: (accessKeyId) => sessions.get(accessKeyId ?? '') ?? administrator,
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

function nameOf(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1);
}

function denied({ principal, action, resource }: Request, why: string): ServiceError {
  const on = resource === '*' ? '' : ` on resource: ${resource}`;
  return new ServiceError('AccessDeniedException', `User: ${principal.arn} is not authorized to perform: ${action}${on} ${why}`);
}
