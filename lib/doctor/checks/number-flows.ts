import { paginateListFlowAssociations, paginateListPhoneNumbersV2 } from '@aws-sdk/client-connect';
import { type Account, type Check, idOf, notKnown, right, type Said, wrong } from '../finding';
import { listFlows } from '../list-flows';

const bindTo = (flow: string) => `Connect console, Phone numbers: set the flow "${flow}". npm run deploy does not see what was changed by hand.`;

/** Whether the numbers that must run a flow do. */
export const numberFlowsCheck: Check = {
  name: 'flows of numbers',
  needs: ['connect:ListFlowAssociations', 'connect:ListPhoneNumbersV2', 'connect:ListContactFlows', 'connect:ListContactFlowModules'],
  async run(account) {
    const dedicated = account.stack?.output('DedicatedNumberArn');
    const flowOf = await boundFlows(account);
    const said = dedicated === undefined ? notKnown('The dedicated number runs no flow yet: the stack leads it to its own.', 'npm run deploy') : await saysOfDedicated(account, flowOf.get(idOf(dedicated)));
    return [said, ...(await saysOfCallIns(account, flowOf))];
  },
};

/** Ids of flows by the ids of the numbers that run them. */
async function boundFlows({ connect, instanceId: InstanceId }: Account): Promise<Map<string, string>> {
  const flowOf = new Map<string, string>();
  for await (const { FlowAssociationSummaryList = [] } of paginateListFlowAssociations({ client: connect }, { InstanceId, ResourceType: 'VOICE_PHONE_NUMBER' })) {
    for (const { ResourceId = '', FlowId = '' } of FlowAssociationSummaryList) flowOf.set(idOf(ResourceId), idOf(FlowId));
  }
  return flowOf;
}

async function saysOfDedicated(account: Account, flowId: string | undefined): Promise<Said> {
  const name = `${account.settings.stackName} parking`;
  if (flowId === undefined) return wrong('The dedicated number runs no flow: handoff calls reach nothing, and no customer is called.', bindTo(name));
  const own = (await listFlows(account)).find((flow) => flow.name === name && !flow.isModule);
  if (flowId !== own?.id) return wrong(`The dedicated number runs another flow (${flowId}) than "${name}": handoff calls go where callers do, and no customer is called.`, bindTo(name));
  return right(`The dedicated number runs the flow "${name}".`);
}

async function saysOfCallIns({ connect, instanceId: InstanceId, settings: { callIns } }: Account, flowOf: ReadonlyMap<string, string>): Promise<Said[]> {
  if (!callIns) return [];
  for await (const { ListPhoneNumbersSummaryList = [] } of paginateListPhoneNumbersV2({ client: connect }, { InstanceId })) {
    const id = ListPhoneNumbersSummaryList.find(({ PhoneNumber }) => PhoneNumber === callIns.number)?.PhoneNumberId;
    if (id === undefined) continue;
    if (flowOf.has(id)) return [right(`${callIns.number}, on which customers announce their calls, runs a flow.`)];
    return [wrong(`${callIns.number} (callIns.number) runs no flow: whoever calls it is turned away.`, 'Connect console, Phone numbers: set your inbound flow, with the module call-in-match in it.')];
  }
  // That it is not claimed is said by another check.
  return [];
}
