import { NotEmulated } from '../../not-emulated';
import type { EmulatedService, ServiceName } from '../service';
import { checkInput } from './check-input';
import type { Register } from './operation';

export interface ServiceOptions<Context> {
  name: ServiceName;
  operations: Register<Context>;
  context: Context;
  /** The service's error code for a member that must be there and is not. */
  missingCode: string;
}

/** A service made of its operations; any other operation, and any other member, is refused by name. */
export function serviceOf<Context>({ name, operations, context, missingCode }: ServiceOptions<Context>): EmulatedService {
  const find = (operation: string) => (Object.hasOwn(operations, operation) ? operations[operation] : undefined);
  return {
    read: (_operation, input) => JSON.parse(JSON.stringify(input ?? {})) as Record<string, unknown>,
    rightsFor: (operation, input) => find(operation)?.rights?.(context, input) ?? [],
    takesTime: (operation, input) => find(operation)?.takesTime?.(input) ?? false,
    async handle({ operation, input, caller }) {
      const known = find(operation);
      if (!known) throw new NotEmulated(`${name}:${operation}. Operations that are: ${Object.keys(operations).join(', ')}`);
      checkInput({ name: `${name}:${operation}`, input: known.input, missingCode }, input);
      return known.run(context, input, caller);
    },
  };
}
