import type { ConnectClient } from '@aws-sdk/client-connect';
import type { PoolUser } from '../agents/compare-agents';
import type { CheckedSettings } from '../settings/settings';
import type { ReadQuota } from './quotas';

/** What the doctor found out about one thing. */
export interface Finding {
  /** The part that was looked at, like `instance`. */
  check: string;
  is: 'right' | 'wrong' | 'not known';
  /** A sentence. */
  says: string;
  /** What the operator should do. Absent where nothing need be done. */
  toDo?: string;
}

/** The account as the doctor sees it, with the operator's own credentials. It only reads. */
export interface Account {
  settings: CheckedSettings;
  connect: ConnectClient;
  instanceId: string;
  readQuota: ReadQuota;
  /** Undefined: there is no such stack yet. */
  stack: DeployedParts | undefined;
  /** ISO instant. */
  now: string;
}

export interface DeployedParts {
  /** ISO instant at which CloudFormation began to make it. */
  createdAt: string;
  /** Value of an output of the stack; undefined if it has none of that name. */
  output(name: string): string | undefined;
  /** An item of the table of callbacks. */
  item(subject: string, slot: string): Promise<Record<string, unknown> | undefined>;
  /** The table of callbacks, as DynamoDB describes it. */
  table(): Promise<TableFacts>;
  /** The people in the stack's user pool. Undefined: agents sign in elsewhere, or by a provider of their company. */
  poolUsers(): Promise<PoolUser[] | undefined>;
  /** Names of the identity providers behind the stack's user pool. */
  providers(): Promise<string[]>;
  /** How many people are in a group of the pool. Undefined: there is no such group. */
  membersOf(group: string): Promise<number | undefined>;
  /** Who is told by a topic. Undefined: there is no such topic. */
  subscriptions(topicArn: string): Promise<Subscription[] | undefined>;
  /** Promised callbacks of a queue that should have been looked at before an instant, and that wait for no place in a line. */
  late(queueId: string, before: string): Promise<{ count: number; isMore: boolean }>;
  /** Messages in each queue of the stack that keeps failures, by its name. */
  failures(): Promise<Record<string, number>>;
}

export interface Subscription {
  /** An address, a number or an ARN. */
  endpoint: string;
  isConfirmed: boolean;
}

export interface TableFacts {
  status: string;
  indexes: string[];
  /** Undefined: it has no stream. */
  streamView: string | undefined;
  streamArn: string | undefined;
  /** Attribute of the time to live. Undefined: nothing expires. */
  expiresBy: string | undefined;
  isRecoverable: boolean;
  isProtected: boolean;
}

export interface Check {
  name: string;
  /** The actions that it needs, for `--policy`. */
  needs: readonly string[];
  run(account: Account): Promise<Omit<Finding, 'check'>[]>;
}

export type Said = Omit<Finding, 'check'>;

export const right = (says: string): Said => ({ is: 'right', says });
export const wrong = (says: string, toDo: string): Said => ({ is: 'wrong', says, toDo });
export const notKnown = (says: string, toDo: string): Said => ({ is: 'not known', says, toDo });

/** A deploy takes five minutes, and what runs by itself runs each minute from then on. */
const YOUNG_SECONDS = 600;

/** What does not run is wrong, but in a stack that was made just now. */
export function standsStill(says: string, toDo: string, { stack, now }: { stack: Pick<DeployedParts, 'createdAt'>; now: string }): Said {
  const isYoung = Date.parse(now) - Date.parse(stack.createdAt) < YOUNG_SECONDS * 1000;
  return isYoung ? notKnown(`${says} The stack is new: CloudFormation began to make it at ${stack.createdAt}.`, 'Run the doctor again in some minutes.') : wrong(says, toDo);
}

/** The last part of an ARN. */
export function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Undefined if the service says that there is no such thing. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    // SNS calls it otherwise.
    if (error instanceof Error && (error.name === 'ResourceNotFoundException' || error.name === 'NotFoundException')) return undefined;
    throw error;
  }
}
