import { createHash } from 'node:crypto';
import type { TestCase as TestCaseAnswer, TestCaseEntryPoint } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { EntryPoint, TestCase, TestCaseStatus } from '../test-cases/test-case';

export type TestCasePlace = Pick<ContactCentre, 'store' | 'switches'>;

/** The published version where there is one, unless another is asked for. */
export function versionOf({ saved, published }: TestCase, status?: TestCaseStatus) {
  const shown: TestCaseStatus = status ?? (published ? 'PUBLISHED' : 'SAVED');
  const version = shown === 'PUBLISHED' ? published : saved;
  return version && { status: shown, version };
}

export function testCaseAnswer(testCase: TestCase, shown: NonNullable<ReturnType<typeof versionOf>>, place: TestCasePlace): TestCaseAnswer {
  const { version, status } = shown;
  return {
    Arn: testCase.arn,
    Id: testCase.id,
    Name: version.name,
    Content: version.content,
    EntryPoint: version.entryPoint && entryPointAnswer(version.entryPoint),
    InitializationData: version.initializationData,
    Description: version.description,
    Status: status,
    LastModifiedTime: testTime(version.modifiedAt, place),
    LastModifiedRegion: place.store.instance.arn.split(':')[3],
    Tags: testCase.tags,
    TestCaseSha256: createHash('sha256').update(version.content).digest('hex'),
  };
}

function entryPointAnswer({ type, flowId, sourcePhoneNumber, destinationPhoneNumber }: EntryPoint): TestCaseEntryPoint {
  if (type === 'CHAT') return { Type: type, ChatEntryPointParameters: { FlowId: flowId } };
  return { Type: type, VoiceCallEntryPointParameters: { FlowId: flowId, SourcePhoneNumber: sourcePhoneNumber, DestinationPhoneNumber: destinationPhoneNumber } };
}

/** In February 2026 the service sent milliseconds where its own model has seconds. */
export function testTime(milliseconds: number, { switches }: Pick<TestCasePlace, 'switches'>): Date {
  return new Date(switches.testTimestamps === 'milliseconds' ? milliseconds * 1_000 : milliseconds);
}
