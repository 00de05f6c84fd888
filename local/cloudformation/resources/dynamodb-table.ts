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
    SSESpecification: { SSEEnabled: any, SSEType: any, KMSMasterKeyId: any },
    StreamSpecification: { StreamViewType: any },
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { TimeToLiveSpecification, PointInTimeRecoverySpecification, Tags, SSESpecification, StreamSpecification, ...table } = properties;
    const TableName = (properties.TableName as string | undefined) ?? deployment.nameFor(logicalId);
    const call = (operation: string, input: object) => deployment.emulator.call('dynamodb', operation, { TableName, ...input });
    const more = {
      ...(Tags !== undefined && { Tags }),
      ...(SSESpecification !== undefined && { SSESpecification: encryptionOf(SSESpecification as Encryption) }),
      ...(StreamSpecification !== undefined && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    };
    const { TableDescription } = (await call('CreateTable', { ...table, ...more })) as { TableDescription: { TableArn: string; LatestStreamArn?: string } };
    if (TimeToLiveSpecification) await call('UpdateTimeToLive', { TimeToLiveSpecification });
    if (PointInTimeRecoverySpecification) await call('UpdateContinuousBackups', { PointInTimeRecoverySpecification });
    const { TableArn: Arn, LatestStreamArn: StreamArn } = TableDescription;
    return { ref: TableName, attributes: { Arn, ...(StreamArn !== undefined && { StreamArn }) } };
  },
};

interface Encryption {
  SSEEnabled: boolean;
  SSEType?: string;
  KMSMasterKeyId?: string;
}

/** The API has another name for the switch than the template. */
function encryptionOf({ SSEEnabled, ...how }: Encryption) {
  return { Enabled: SSEEnabled, ...how };
}
