import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { CallGrant } from './call-grant';

/** The callbacks and what guards them. Kept when the stack is removed: it is the record of whom we called and why. */
export class CallbacksTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'subject', type: AttributeType.STRING },
      sortKey: { name: 'slot', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // Removes history only: DynamoDB may be days late.
      timeToLiveAttribute: 'removeAt',
    });
    // What needs the sweep's attention, and when: sharded, since all of it is read every minute.
    this.table.addGlobalSecondaryIndex({
      indexName: 'attention',
      partitionKey: { name: 'attentionShard', type: AttributeType.STRING },
      sortKey: { name: 'attentionAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // From a contact event back to the callback it belongs to.
    this.table.addGlobalSecondaryIndex({
      indexName: 'contact',
      partitionKey: { name: 'handoffContactId', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  get name(): string {
    return this.table.tableName;
  }

  /** Calls on single items, by the names of DynamoDB's operations. */
  items(...operations: ('GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[]): CallGrant {
    return { actions: operations.map((operation) => `dynamodb:${operation}`), resources: [this.table.tableArn] };
  }

  query(index: 'attention' | 'contact'): CallGrant {
    return { actions: ['dynamodb:Query'], resources: [`${this.table.tableArn}/index/${index}`] };
  }
}
