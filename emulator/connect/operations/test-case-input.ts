import type { CreateTestCaseRequest, UpdateTestCaseRequest } from '@aws-sdk/client-connect';
import type { TestCaseInput } from '../test-cases/test-case-resources';

type Given = Pick<CreateTestCaseRequest & UpdateTestCaseRequest, 'Description' | 'EntryPoint' | 'InitializationData' | 'Status'>;

/** What creating and changing a test case have in common. */
export function testCaseInput({ Description, EntryPoint, InitializationData, Status }: Given): TestCaseInput {
  const voice = EntryPoint?.VoiceCallEntryPointParameters;
  return {
    description: Description,
    initializationData: InitializationData,
    status: Status,
    entryPoint: EntryPoint && {
      type: EntryPoint.Type ?? 'VOICE_CALL',
      flowId: voice?.FlowId ?? EntryPoint.ChatEntryPointParameters?.FlowId,
      sourcePhoneNumber: voice?.SourcePhoneNumber,
      destinationPhoneNumber: voice?.DestinationPhoneNumber,
    },
  };
}
