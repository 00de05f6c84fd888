import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface TellingBucketProps {
  /** Objects are removed after so many days. */
  readonly keepDays: number;
  /** Only objects whose keys begin so. Default: all. */
  readonly keepDaysOf?: string;
}

/** A private bucket that tells EventBridge of its objects. It stays when the stack goes: it holds what customers said. */
export class TellingBucket extends Construct {
  readonly name: string;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { keepDays, keepDaysOf }: TellingBucketProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Objects', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(keepDays), ...(keepDaysOf !== undefined && { prefix: keepDaysOf }) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // The construct's own way to say so makes a function that changes buckets of the account. The bucket's own property needs none.
    (bucket.node.defaultChild as CfnBucket).addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: 'Each link to an object is given by a function, which logs for whom. An operator may add an access log.' });
    this.bucket = bucket;
    this.name = bucket.bucketName;
  }
}
