import { cacheAgentDirectory } from '../../agents/adapters/cached-agent-directory';
import { createAgentsById } from '../../agents/adapters/connect-users';
import type { AgentDesks, AgentDirectory } from '../../agents/ports/agents';
import { createContacts } from '../../callbacks/adapters/connect-contacts';
import { createLookBook } from '../../callbacks/adapters/dynamodb-look-book';
import type { ContactIndex } from '../../callbacks/ports/callback-store';
import { createFollow, type FollowPorts } from '../../callbacks/usecases/advance-callback';
import { createOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';
import { createFindOwedAt, type FindOwedNeeds } from '../../callbacks/usecases/find-owed';
import { createFollowHandDialled, type FollowHandDialled } from '../../dials/usecases/follow-hand-dialled';
import { createLookOnce, type LookOnce, type LookOnceNeeds } from '../../dials/usecases/look-once';
import { createNoteHandDialled } from '../../dials/usecases/note-hand-dialled';
import type { EnvironmentOf } from '../../environment/contract';
import type { agentDesks } from '../../environment/agents';
import type { callbackStore, connectInstance } from '../../environment/shared';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { invocationTime } from '../../ground/adapters/invocation-time';
import type { AwsClients } from './callbacks';
import { wireServedQueues } from './desks';

type FollowingPorts = FollowPorts & FindOwedNeeds & { contactIndex: Pick<ContactIndex, 'callbackOf'>; defaultCountry: string };
export type HandDialledPorts = FollowingPorts & { lookOnce: LookOnce; desks: Pick<AgentDesks, 'queuesOf'>; agentsById: AgentDirectory };

/** The use cases of calls that agents dial by hand, bound to what one function talks to. */
export function wireHandDialledSteps(ports: HandDialledPorts): FollowHandDialled {
  const follow = createFollow(ports);
  const noteHandDialled = createNoteHandDialled({ ...ports, follow, createOrReplaceEnded: createOrReplaceEnded.bind(undefined, ports), findOwedAt: createFindOwedAt(ports) });
  return createFollowHandDialled({ ...ports, follow, noteHandDialled });
}

/** For the function that hears of calls which agents dial by hand. */
export function wireHandDialled(environment: EnvironmentOf<typeof callbackStore & typeof connectInstance & typeof agentDesks>, ports: FollowingPorts & AwsClients): FollowHandDialled {
  const { CALLBACKS_TABLE: TableName, INSTANCE_ID: instanceId, STACK_NAME: stack } = environment;
  const { connect, table, clock, notices } = ports;
  const looking: LookOnceNeeds = { looks: createLookBook(table, { TableName, clock }), contacts: createContacts(createConnectClient(invocationTime, 1), { instanceId, stack }), clock, notices };
  return wireHandDialledSteps({
    ...ports,
    lookOnce: createLookOnce(looking),
    desks: wireServedQueues(environment, { connect, table }),
    agentsById: cacheAgentDirectory(createAgentsById(connect, instanceId), { client: table, TableName, clock }),
  });
}
