import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type CallGrant, readStreamOf } from '../function/call-grant';
import type { CheckedSettings } from '../settings/settings';

const KEPT = {
  billingMode: BillingMode.PAY_PER_REQUEST,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** The first key of a change is its day. */
const BY_DAY = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['????-??-??'] } };

/** As functions are told: 0 for ever. */
export function auditDays({ calling: { auditKeptDays } }: Pick<CheckedSettings, 'calling'>): string {
  return String(auditKeptDays === 'for-ever' ? 0 : auditKeptDays);
}

export interface CallingListsProps {
  readonly setting: CheckedSettings['callingLists'];
}

/**
 * The lists of numbers that may not be called, or may, made by this stack or by one before: an item for each number, beginning of numbers, country or agent. They stay
 * when the stack is removed: they are the operator's.
 */
export class CallingLists extends Construct {
  readonly name: string;
  readonly auditName: string;
  /** Tells each change of a subject. */
  readonly streamArn: string;
  private readonly arn: string;
  private readonly auditArn: string;

  constructor(scope: Construct, id: string, { setting }: CallingListsProps) {
    super(scope, id);
    const { name, auditName, streamArn } = setting.kind === 'existing' ? setting : this.createTables();
    this.name = name;
    this.auditName = auditName;
    this.streamArn = streamArn;
    const arnOf = (resourceName: string) => Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName });
    this.arn = arnOf(name);
    this.auditArn = arnOf(auditName);
    new CfnOutput(this, 'Name', { value: name, description: 'Table of the lists of numbers; `npm run lists` finds it by this' }).overrideLogicalId('CallingListsTableName');
    new CfnOutput(this, 'Stream', { value: streamArn, description: 'Stream of the lists; `npm run adopt` puts it into settings' }).overrideLogicalId('CallingListsStream');
    new CfnOutput(this, 'AuditName', { value: auditName, description: 'Audit log of the lists: every change, which nobody changes' }).overrideLogicalId('CallingListsAuditName');
  }

  /** Grants asking what the lists say of a number: of all its beginnings at once. */
  look(): CallGrant {
    return { actions: ['dynamodb:BatchGetItem'], resources: [this.arn] };
  }

  /** Grants reading what changed. */
  readStream(): CallGrant {
    return readStreamOf(this.streamArn);
  }

  /** Grants changing the lists, and noting each change. What the audit log has, nobody may write over: an INSERT never does. */
  change(): CallGrant[] {
    return [
      { actions: ['dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate'], resources: [this.arn] },
      { actions: ['dynamodb:PartiQLInsert'], resources: [this.auditArn] },
    ];
  }

  /** Grants looking through the lists and their changes too. */
  keep(): CallGrant[] {
    return [this.look(), ...this.change(), { actions: ['dynamodb:Scan'], resources: [this.arn] }, { actions: ['dynamodb:Query'], resources: [this.auditArn], conditions: BY_DAY }];
  }

  private createTables(): { name: string; auditName: string; streamArn: string } {
    const table = new Table(this, 'Table', { partitionKey: { name: 'subject', type: AttributeType.STRING }, stream: StreamViewType.NEW_IMAGE, ...KEPT });
    // Who changed what, and when. No function may do more here than insert.
    const audit = new Table(this, 'Audit', { partitionKey: { name: 'day', type: AttributeType.STRING }, sortKey: { name: 'portion', type: AttributeType.STRING }, timeToLiveAttribute: 'removeAt', ...KEPT });
    return { name: table.tableName, auditName: audit.tableName, streamArn: table.tableStreamArn! };
  }
}
