/** Wiring of roles: what tells them, by the settings. */
import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { namesInClaim } from '../../agents/adapters/names-in-claim';
import { createSecurityProfileNames } from '../../agents/adapters/security-profile-names';
import { createFindRole, type FindRole } from '../../agents/usecases/find-role';
import type { NamesOfPerson } from '../../agents/ports/roles';
import type { agentIdentity } from '../../environment/agents';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { KnownQueues } from './queues';

type RoleEnvironment = EnvironmentOf<typeof agentIdentity & typeof callbackStore & typeof connectInstance> & Pick<KnownQueues, 'queues'>;

export function wireRoles(environment: RoleEnvironment, clients: { connect: ConnectClient; table: DynamoDBDocumentClient; notices: Notices }): FindRole {
  const { ADMINISTRATORS: administrators, queues } = environment;
  return createFindRole({ namesOf: wireNames(environment, clients), rules: { administrators, queues } });
}

function wireNames(environment: RoleEnvironment, { connect, table, notices }: Parameters<typeof wireRoles>[1]): NamesOfPerson {
  switch (environment.ROLES_FROM) {
    case 'nothing':
      return async () => new Set();
    case 'claim':
      return namesInClaim(environment.ROLES_CLAIM ?? '');
    case 'security-profile': {
      const ofQueues = [...environment.queues.values()].flatMap(({ supervisors = [] }) => supervisors);
      const profiles = [...new Set([...environment.ADMINISTRATORS, ...ofQueues])];
      return createSecurityProfileNames(connect, { instanceId: environment.INSTANCE_ID, profiles, client: table, TableName: environment.CALLBACKS_TABLE, clock: systemClock, notices });
    }
  }
}
