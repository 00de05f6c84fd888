import type { EmulatedService } from '../../front-door/service';
import type { ConnectApi } from './connect-api';
import { operationModels } from './operation-model';
import { writeShape } from './write-shape';

/** The Connect API as the front door wants its services. */
export function connectService(api: ConnectApi): EmulatedService {
  return {
    read: (operation, input) => api.read(operation, input),
    rightsFor: (operation, input) => [api.rightsFor(operation, input)],
    admit: (operation) => api.admit(operation),
    async handle({ operation, input, caller }) {
      const output = await api.handle({ operation, input, caller });
      const schema = operationModels.get(operation)!.output;
      // Checked here and not only on the wire: an answer that the SDK could not read is a defect, whoever asked.
      if (!schema.isUnitSchema()) writeShape(schema, output);
      return output ?? {};
    },
  };
}
