import { DescribeQueueCommand, DescribeRoutingProfileCommand, paginateListRoutingProfiles } from '@aws-sdk/client-connect';
import { type Account, type Check, idOf, ifThere, notKnown, right, type Said, wrong } from '../finding';

/** Routing profiles that are read: Connect takes two such calls a second. */
const READ_AT_MOST = 100;

/** Whether the queues that the stack does not make run its outbound whisper. Without it customers hear Connect's own sentence, and nothing is announced or recorded. */
export const whispersCheck: Check = {
  name: 'whispers',
  needs: ['connect:ListRoutingProfiles', 'connect:DescribeRoutingProfile', 'connect:DescribeQueue'],
  async run(account) {
    const flow = account.stack?.output('OutboundWhisperFlow');
    if (!flow) return [notKnown('The stack’s outbound whisper is not there yet.', 'npm run deploy')];
    const said: Said[] = [];
    for (const { arn, offer } of account.settings.queues) {
      if (offer.aboveSeconds !== 'never') said.push(await lookAt(account, { queueId: idOf(arn), flow, who: 'callers who keep their place in it' }));
    }
    for (const [queueId, profiles] of await outboundQueues(account)) {
      said.push(await lookAt(account, { queueId, flow, who: `customers of agents with the profile ${profiles.join(', ')}, whose calls wait in the agent’s own queue` }));
    }
    return said;
  },
};

/** The default outbound queues of routing profiles, by id, with the names of those. */
async function outboundQueues({ connect, instanceId: InstanceId }: Account): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  let read = 0;
  for await (const { RoutingProfileSummaryList = [] } of paginateListRoutingProfiles({ client: connect }, { InstanceId })) {
    for (const { Id = '', Name = '' } of RoutingProfileSummaryList) {
      if ((read += 1) > READ_AT_MOST) return found;
      const profile = (await ifThere(connect.send(new DescribeRoutingProfileCommand({ InstanceId, RoutingProfileId: Id }))))?.RoutingProfile;
      const queueId = profile?.DefaultOutboundQueueId;
      if (queueId) found.set(queueId, [...(found.get(queueId) ?? []), Name]);
    }
  }
  return found;
}

async function lookAt({ connect, instanceId: InstanceId }: Account, { queueId: QueueId, flow, who }: { queueId: string; flow: string; who: string }): Promise<Said> {
  const queue = (await ifThere(connect.send(new DescribeQueueCommand({ InstanceId, QueueId }))))?.Queue;
  if (!queue) return wrong(`The queue ${QueueId} is not in the instance.`, 'Look at the routing profiles in the Connect console.');
  const set = queue.OutboundCallerConfig?.OutboundFlowId;
  if (set !== undefined && idOf(set) === idOf(flow)) return right(`The queue ${queue.Name} runs the stack’s outbound whisper.`);
  return wrong(`The queue ${queue.Name} does not run the stack’s outbound whisper: ${who} are not told that a call is recorded, and it is not.`, 'Connect console, Routing, Queues: set the flow of output OutboundWhisperFlow as Outbound whisper flow.');
}
