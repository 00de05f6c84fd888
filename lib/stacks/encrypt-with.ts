import { type IAspect, Stack } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import { DialbackFunction } from '../function/dialback-function';
import { TellingBucket } from '../voicemails/telling-bucket';

/** DynamoDB asks for all of them, the others for two. */
const USES = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo', 'DescribeKey'];
const BY_WAY_OF = ['dynamodb', 'sqs', 'secretsmanager', 's3'];

/** Encrypts what the stack keeps with the operator's own key. The page's bucket holds public files, and stays as it is. */
export class EncryptWith implements IAspect {
  constructor(private readonly keyArn: string) {}

  visit(node: IConstruct): void {
    const { keyArn } = this;
    if (node instanceof CfnTable) node.sseSpecification = { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: keyArn };
    else if (node instanceof CfnQueue) Object.assign(node, { sqsManagedSseEnabled: undefined, kmsMasterKeyId: keyArn });
    else if (node instanceof CfnLogGroup || node instanceof CfnSecret) node.kmsKeyId = keyArn;
    else if (node instanceof CfnTopic) node.kmsMasterKeyId = keyArn;
    else if (node instanceof CfnInstanceStorageConfig) encryptRecordings(node, keyArn);
    else if (node instanceof TellingBucket) encryptObjects(node, keyArn);
    else if (node instanceof DialbackFunction) letUse(node, keyArn);
  }
}

/** Connect encrypts what it writes with a key that it is told. */
function encryptRecordings(config: CfnInstanceStorageConfig, keyId: string): void {
  if (config.s3Config !== undefined) config.addPropertyOverride('S3Config.EncryptionConfig', { EncryptionType: 'KMS', KeyId: keyId });
}

function encryptObjects({ bucket }: TellingBucket, keyArn: string): void {
  // With a bucket key, S3 asks KMS for one bucket rather than for each object.
  (bucket.node.defaultChild as CfnBucket).bucketEncryption = {
    serverSideEncryptionConfiguration: [{ bucketKeyEnabled: true, serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn } }],
  };
}

/** A function uses the key through the services that keep things, and never by itself. */
function letUse(lambda: DialbackFunction, keyArn: string): void {
  const { region, urlSuffix } = Stack.of(lambda);
  lambda.mayAlso({
    actions: USES.map((action) => `kms:${action}`),
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': BY_WAY_OF.map((service) => `${service}.${region}.${urlSuffix}`) } },
  });
}
