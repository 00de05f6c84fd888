import { DescribeQueueCommand } from '@aws-sdk/client-connect';
import { checkRoutingProfiles } from '../../routing-profiles/check-routing-profiles';
import { type Check, idOf, ifThere, notKnown, right, type Said, wrong } from '../finding';

export const queuesCheck: Check = {
  name: 'queues',
  needs: ['connect:DescribeQueue'],
  async run({ connect, instanceId, settings: { queues, source } }) {
    const said: Said[] = [];
    const named = [...queues.map(({ name, arn }) => ({ field: `The queue ${name}`, arn })), ...(source.kind === 'queue' ? [{ field: 'The source queue', arn: source.arn }] : [])];
    for (const { field, arn } of named) {
      const found = (await ifThere(connect.send(new DescribeQueueCommand({ InstanceId: instanceId, QueueId: idOf(arn) }))))?.Queue;
      if (!found) said.push(wrong(`${field} (${arn}) is not in the instance.`, 'Copy the ARN of the queue from the Connect console: Routing, Queues, the address of its page.'));
      else if (found.Status === 'DISABLED') said.push(wrong(`${field} is disabled: Connect takes no contact into it.`, 'Connect console, Routing, Queues: enable it.'));
      else said.push(right(`${field} is there${found.Name && !field.endsWith(found.Name) ? `, as ${found.Name}` : ''}.`));
    }
    return said;
  },
};

export const twinsCheck: Check = {
  name: 'twin queues',
  needs: ['connect:ListQueues', 'connect:ListRoutingProfiles', 'connect:ListRoutingProfileQueues'],
  async run({ connect, instanceId, settings, stack }) {
    if (settings.queues.length === 0) return [];
    if (!stack) return [notKnown('The twin queues are not there yet: the stack makes them.', 'npm run deploy')];
    const { lines, isRight } = await checkRoutingProfiles({ client: connect, InstanceId: instanceId }, { settings, apply: false });
    if (isRight) return lines.map(right);
    return lines.filter((line) => !line.startsWith('  ') && !line.endsWith(' first.')).map((line) => wrong(line, 'npm run queues:check -- --apply'));
  },
};
