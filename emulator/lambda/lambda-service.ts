import type { StreamMappingSurroundings } from './streams/stream-mapping-definition';
import type { EmulatedService } from '../front-door/service';
import { serviceOf } from '../front-door/shapes/service-of';
import { seededRandom } from '../seeded-random';
import type { MappingSurroundings } from '../sqs/mapping-definition';
import { createCodeStore } from './code-store';
import { createMappings } from './mappings';
import { lambdaOperations } from './operations/register';

export interface LambdaServiceOptions extends MappingSurroundings, StreamMappingSurroundings {
  accountId: string;
  seed: string;
}

/** Lambda's API over the account's functions. */
export interface LambdaService extends EmulatedService {
  /** Removes the code that was uploaded. */
  stop(): void;
}

export function createLambdaService(options: LambdaServiceOptions): LambdaService {
  const code = createCodeStore();
  const mappings = createMappings({ ...options, random: seededRandom(`${options.seed}:mappings`) });
  const context = { ...options, code, mappings };
  return { ...serviceOf({ name: 'lambda', operations: lambdaOperations, context, missingCode: 'InvalidParameterValueException' }), stop: code.clear };
}
