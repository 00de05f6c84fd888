import { any, type Shape } from '../shape';
import type { ResourceType } from '../resource-type';

const index: Shape = { IndexName: any, KeySchema: any, Projection: any };

export const dynamodbTable: ResourceType = {
  type: 'AWS::DynamoDB::Table',
  properties: {
    TableName: any,
    AttributeDefinitions: any,
    KeySchema: any,
    BillingMode: any,
    GlobalSecondaryIndexes: [index],
    LocalSecondaryIndexes: [index],
    DeletionProtectionEnabled: any,
    TimeToLiveSpecification: { AttributeName: any, Enabled: any },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: any },
    SSESpecification: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { TimeToLiveSpecification, PointInTimeRecoverySpecification, Tags, ...table } = properties;
    const TableName = (properties.TableName as string | undefined) ?? deployment.nameFor(logicalId);
    const call = (operation: string, input: object) => deployment.emulator.call('dynamodb', operation, { TableName, ...input });
    const { TableDescription } = (await call('CreateTable', { ...table, ...(Tags !== undefined && { Tags }) })) as { TableDescription: { TableArn: string } };
    if (TimeToLiveSpecification) await call('UpdateTimeToLive', { TimeToLiveSpecification });
    if (PointInTimeRecoverySpecification) await call('UpdateContinuousBackups', { PointInTimeRecoverySpecification });
    return { ref: TableName, attributes: { Arn: TableDescription.TableArn } };
  },
};
