import { IntegrationType } from '@aws-sdk/client-connect';
import { applicationArn } from './integration-paths';
import { closeWorld, openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

const send = (operation: string, input: object = {}) => world.send(operation, { InstanceId: world.instanceId, ...input });
const create = (input: object = {}) => send('CreateIntegrationAssociation', { IntegrationType: 'APPLICATION', IntegrationArn: applicationArn, ...input });
const listed = async (filter: object = {}) => {
  const { IntegrationAssociationSummaryList } = await send('ListIntegrationAssociations', filter);
  return (IntegrationAssociationSummaryList as Record<string, unknown>[]).map((each) => `${String(each.IntegrationType)} ${String(each.IntegrationArn)}`);
};
const source = { SourceApplicationUrl: 'https://crm.example', SourceApplicationName: 'CRM', SourceType: 'SALESFORCE' };

describe('integration associations', () => {
  it('are of the fifteen types of the reference, and Lambda is not one of them', async () => {
    expect(Object.keys(IntegrationType)).toHaveLength(15);
    for (const type of Object.values(IntegrationType)) await create({ IntegrationType: type, ...(type === 'EVENT' && source) });
    expect(await listed()).toHaveLength(15);
    await expect(create({ IntegrationType: 'LAMBDA_FUNCTION', IntegrationArn: world.functionArn })).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it('are one for each type and ARN', async () => {
    await create();
    await create({ IntegrationType: 'CASES_DOMAIN' });
    await create({ IntegrationArn: `${applicationArn}-2` });
    await expect(create()).rejects.toMatchObject({ name: 'DuplicateResourceException' });
  });

  it('of events say where these come from', async () => {
    const { SourceType: _, ...incomplete } = source;
    await expect(create({ IntegrationType: 'EVENT', ...incomplete })).rejects.toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining('SourceType') as string });
    await create({ IntegrationType: 'EVENT', ...source });
    expect((await send('ListIntegrationAssociations')).IntegrationAssociationSummaryList).toEqual([expect.objectContaining(source)]);
  });

  it('are listed by type, by ARN and in pages', async () => {
    await create();
    await create({ IntegrationType: 'CASES_DOMAIN' });
    expect(await listed({ IntegrationType: 'CASES_DOMAIN' })).toEqual([`CASES_DOMAIN ${applicationArn}`]);
    expect(await listed({ IntegrationArn: applicationArn })).toHaveLength(2);
    expect(await listed({ IntegrationArn: 'arn:aws:another' })).toEqual([]);
    const { NextToken } = await send('ListIntegrationAssociations', { MaxResults: 1 });
    expect(await listed({ MaxResults: 1, NextToken })).toEqual([`CASES_DOMAIN ${applicationArn}`]);
  });

  it('are gone once deleted, and may be made again', async () => {
    const { IntegrationAssociationId } = await create();
    await send('DeleteIntegrationAssociation', { IntegrationAssociationId });
    expect(await listed()).toEqual([]);
    await expect(send('DeleteIntegrationAssociation', { IntegrationAssociationId })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await create();
  });

  it('carry tags', async () => {
    const { IntegrationAssociationArn } = await create({ Tags: { team: 'one' } });
    expect(await world.send('ListTagsForResource', { resourceArn: IntegrationAssociationArn })).toEqual({ tags: { team: 'one' } });
  });
});
