import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type CallGrant, readStreamOf } from '../function/call-grant';
import type { CheckedSettings } from '../settings/settings';

/** The kinds of items beside callbacks, by patterns of their first key. `ready` counts those who were told that it is their turn to call. */
const KINDS = {
  line: 'line#*',
  slot: 'slot#*',
  answer: 'answering#*',
  /** How customers fared who were called before an agent. */
  answers: 'answers#*',
  ready: 'call-ins-ready#*',
  tick: 'tick#*',
  /** Must equal the subject in lambda/queues/adapters/dynamodb-queue-settings.ts. A deploy fails if they differ. */
  'queue-settings': 'queue-settings',
  /** Must equal the subject in lambda/pauses/adapters/pauses-item.ts. The local run refuses every call if they differ. */
  pauses: 'pauses',
  'taken-over': 'taken-over#*',
  hold: 'hold#*',
  /** What agents have for a time. */
  loan: 'loan#*',
  /** The PINs of agents, under one key. */
  'agent-pins': 'agent-pins',
  /** All numbers of a customer, under each of them. */
  'contact-numbers': 'contact-numbers#*',
  call: 'call#*',
  look: 'look#*',
  number: 'number#*',
  /** What leads from a contact to a callback that came to follow it. */
  followed: 'followed#*',
  identity: 'identity#*',
  /** What one function asked Connect, for all of them. */
  kept: 'kept#*',
  'opening-hours': 'kept#opening-hours#*',
  'queue-load': 'kept#queue-load#*',
  'security-profile': 'kept#security-profile#*',
  /** When users were searched for, and described. */
  'user-search-pace': 'kept#user-search#',
  'user-pace': 'kept#user#',
  /** How agents were seen last, all of them under one key. */
  'seen-agents': 'seen-agents',
  /** What changed of callbacks of late. */
  news: 'news',
  limit: 'limit#*',
  /** Calls that were placed, by number and by agent. */
  'call-limit': 'limit#calls-*',
  token: 'token#*',
  'number-check': 'number-check#*',
  'call-in': 'call-in#*',
  'call-in-code': 'call-in-code#*',
  'call-in-tries': 'call-in-tries#*',
  'call-in-turns': 'call-in-turns#*',
  voicemail: 'voicemail#*',
  /** Which texts were sent to customers. */
  text: 'text#*',
  /** What leads from a customer, a queue, an agent or a contact to what they had to do with. */
  history: 'history#*',
  /** What a contact went through. */
  journey: 'journey#*',
  /** What was counted on a day, one by one, and the sums of it. */
  report: 'report#*',
  'report-sum': 'report-sum#*',
} as const;

export type ItemKind = keyof typeof KINDS;

type ItemOperation = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** The first key of a callback is a digest and nothing else. */
const DIGEST = '?'.repeat(16);
const OF_CALLBACKS = {
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [DIGEST] },
  'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': ['*#*'] },
};

/** The table of callbacks and their guards, made by this stack or by one before. It stays when the stack is removed, because it records whom we called and why. */
export class CallbacksTable extends Construct {
  readonly name: string;
  /** Tells each change of an item. */
  readonly streamArn: string;
  private readonly arn: string;

  constructor(scope: Construct, id: string, { setting }: { setting: CheckedSettings['table'] }) {
    super(scope, id);
    if (setting.kind === 'existing') {
      this.name = setting.name;
      this.streamArn = setting.streamArn;
      this.arn = Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName: setting.name });
    } else {
      const table = this.createTable();
      this.name = table.tableName;
      this.streamArn = table.tableStreamArn!;
      this.arn = table.tableArn;
    }
    new CfnOutput(this, 'Name', { value: this.name, description: 'Table of callbacks; the commands of docs/operator/ find it by this' }).overrideLogicalId('CallbacksTableName');
    new CfnOutput(this, 'Stream', { value: this.streamArn, description: 'Stream of the table; `npm run adopt` puts it into settings' }).overrideLogicalId('CallbacksTableStream');
  }

  private createTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'subject', type: AttributeType.STRING },
      sortKey: { name: 'slot', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // This removes history only, because DynamoDB may be days late.
      timeToLiveAttribute: 'removeAt',
      // What was there before tells which list a callback leaves.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    // Lists what the sweep must check, and when. It is sharded, because all of it is read every minute.
    table.addGlobalSecondaryIndex({
      indexName: 'attention',
      partitionKey: { name: 'attentionShard', type: AttributeType.STRING },
      sortKey: { name: 'attentionAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // Leads from a contact event to its callback.
    table.addGlobalSecondaryIndex({
      indexName: 'contact',
      partitionKey: { name: 'handoffContactId', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // Lists what followed a contact. Only callbacks that follow one are in it.
    table.addGlobalSecondaryIndex({
      indexName: 'related',
      partitionKey: { name: 'relatedContactId', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    return table;
  }

  /** Grants reading what changed. */
  readStream(): CallGrant {
    return readStreamOf(this.streamArn);
  }

  /** Grants calls on callbacks, by the names of DynamoDB's operations. */
  records(...operations: ItemOperation[]): CallGrant {
    return this.grant(operations, OF_CALLBACKS);
  }

  /** Grants calls on items of these kinds and no others. `Query` lists the items under one first key. */
  items(kinds: readonly ItemKind[], ...operations: ItemOperation[]): CallGrant {
    return this.grant(operations, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => KINDS[kind]) } });
  }

  /** Grants reading callbacks, and items of these kinds, in one request: it is allowed as a whole, so one statement must allow all of its keys. */
  readTogether(kinds: readonly ItemKind[]): CallGrant {
    return this.grant(['BatchGetItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [DIGEST, ...kinds.map((kind) => KINDS[kind])] } });
  }

  private grant(operations: readonly ItemOperation[], conditions: CallGrant['conditions'] & object): CallGrant {
    return { actions: operations.map((operation) => `dynamodb:${operation}`), resources: [this.arn], conditions };
  }

  query(index: 'attention' | 'contact' | 'related'): CallGrant {
    return { actions: ['dynamodb:Query'], resources: [`${this.arn}/index/${index}`] };
  }
}
