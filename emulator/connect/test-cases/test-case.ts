import type { Resource } from '../model';
import type { RunRecord } from './run-records';

export type TestCaseStatus = 'SAVED' | 'PUBLISHED';

export interface EntryPoint {
  type: 'VOICE_CALL' | 'CHAT';
  flowId?: string;
  sourcePhoneNumber?: string;
  destinationPhoneNumber?: string;
}

/** What a version of a test case holds. */
export interface TestCaseVersion {
  name: string;
  description?: string;
  /** As given, byte for byte. */
  content: string;
  entryPoint?: EntryPoint;
  /** A JSON text. */
  initializationData?: string;
  /** Epoch milliseconds. */
  modifiedAt: number;
}

/** A test case may have a saved version and a published one at once. */
export interface TestCase extends Resource {
  saved?: TestCaseVersion;
  published?: TestCaseVersion;
}

export type ExecutionStatus = 'INITIATED' | 'IN_PROGRESS' | 'PASSED' | 'FAILED' | 'STOPPED';

export interface TestExecution {
  id: string;
  testCase: Pick<TestCase, 'id' | 'arn' | 'name' | 'tags'>;
  status: ExecutionStatus;
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt?: number;
  observations: { total: number; passed: number; failed: number };
  records: RunRecord[];
}
