import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { CallGrant } from '../function/call-grant';

const KEPT = {
  billingMode: BillingMode.PAY_PER_REQUEST,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** The lists of numbers that may not be called, or may: an item for each number, beginning of numbers, country or agent. They stay when the stack is removed: they are the operator's. */
export class CallingLists extends Construct {
  private readonly table: Table;
  private readonly audit: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', { partitionKey: { name: 'subject', type: AttributeType.STRING }, ...KEPT });
    // Who changed what, and when. No function may do more here than insert.
    this.audit = new Table(this, 'Audit', { partitionKey: { name: 'day', type: AttributeType.STRING }, sortKey: { name: 'portion', type: AttributeType.STRING }, ...KEPT });
    new CfnOutput(this, 'Name', { value: this.table.tableName, description: 'Table of the lists of numbers; `npm run lists` finds it by this' }).overrideLogicalId('CallingListsTableName');
    new CfnOutput(this, 'AuditName', { value: this.audit.tableName, description: 'Audit log of the lists: every change, which nobody changes' }).overrideLogicalId('CallingListsAuditName');
  }

  get name(): string {
    return this.table.tableName;
  }

  /** Grants asking what the lists say of a number: of all its beginnings at once. */
  look(): CallGrant {
    return { actions: ['dynamodb:BatchGetItem'], resources: [this.table.tableArn] };
  }
}
