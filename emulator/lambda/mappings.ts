import { mapStreamToFunction } from './streams/stream-mapping';
import type { StreamMappingDefinition, StreamMappingSurroundings } from './streams/stream-mapping-definition';
import { mapQueueToFunction } from '../sqs/event-source-mapping';
import type { MappingDefinition, MappingSurroundings } from '../sqs/mapping-definition';
import type { SeededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';

/** A mapping of a queue or of a stream. */
export type Mapping = (MappingDefinition | StreamMappingDefinition) & {
  uuid: string;
  /** ISO instant. */
  modifiedAt: string;
};

/** Event source mappings that were made over the wire. */
export interface Mappings {
  /** Begins to poll. Throws what Lambda refuses at creation, and ResourceConflictException for a pair that is mapped already. */
  create(definition: MappingDefinition | StreamMappingDefinition): Mapping;
  list(): Mapping[];
  /** Throws ResourceNotFoundException. */
  get(uuid: string): Mapping;
  remove(uuid: string): Mapping;
}

/** ARN of the queue or stream. */
export function sourceOf(definition: MappingDefinition | StreamMappingDefinition): string {
  return 'queueArn' in definition ? definition.queueArn : definition.streamArn;
}

export function createMappings(around: MappingSurroundings & StreamMappingSurroundings & { random: SeededRandom }): Mappings {
  const { time, random } = around;
  const all = new Map<string, { mapping: Mapping; stop: () => void }>();

  const find = (uuid: string) => {
    const found = all.get(uuid);
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', `The event source mapping ${uuid} does not exist.`, { status: 404 });
  };

  return {
    create(definition) {
      const source = sourceOf(definition);
      const twin = [...all.values()].find(({ mapping }) => sourceOf(mapping) === source && mapping.function === definition.function);
      if (twin)
        throw new ServiceError(
          'ResourceConflictException',
          `An event source mapping with ${'queueArn' in definition ? 'SQS' : 'event source'} arn ("${source}") and function ("${definition.function}") already exists. Please update or delete the existing mapping with UUID ${twin.mapping.uuid}`,
          { status: 409 },
        );
      const stop = 'queueArn' in definition ? mapQueueToFunction(around, definition) : mapStreamToFunction(around, definition);
      const mapping: Mapping = { ...definition, uuid: random.uuid(), modifiedAt: time.iso() };
      all.set(mapping.uuid, { mapping, stop });
      return mapping;
    },
    list: () => [...all.values()].map(({ mapping }) => mapping),
    get: (uuid) => find(uuid).mapping,
    remove(uuid) {
      const { mapping, stop } = find(uuid);
      stop();
      all.delete(uuid);
      return mapping;
    },
  };
}
