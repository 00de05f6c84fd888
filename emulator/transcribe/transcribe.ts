import type { EmulatedService } from '../front-door/service';
import { serviceOf } from '../front-door/shapes/service-of';
import { transcribeOperations } from './operations';
import { createTranscriptionJobs, type TranscriptionOptions } from './transcription-jobs';

/** Amazon Transcribe: batch jobs over recordings in S3. */
export function createTranscribe(options: TranscriptionOptions): EmulatedService {
  const { accountId, region } = options;
  return serviceOf({ name: 'transcribe', operations: transcribeOperations, context: { jobs: createTranscriptionJobs(options), accountId, region }, missingCode: 'BadRequestException' });
}
