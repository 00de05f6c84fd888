import { plainSettings, ofType, synthesize, type Resource } from '../infrastructure/synthesize';
import { referencesIn } from '../infrastructure/properties/property';

/** The limits of the deployed stack. They are read from its template. */
export interface Limits {
  /** Time limit of each function by its handler's name, in seconds. */
  timeoutSeconds(functionName: string): number;
  /** The queue of messages that follow callbacks, and how its function reads it. */
  dispatch: { batchSize: number; maxConcurrency: number; visibilitySeconds: number; receivesAtMost: number };
}

let read: Limits | undefined;

/** Synthesizes once, or reads what was synthesized of the same sources. */
export function limitsOfTemplate(): Limits {
  return (read ??= readLimits());
}

function readLimits(): Limits {
  const template = synthesize(plainSettings);
  const nameOf = ({ Properties }: Resource) => String(Properties['Description']).replace('Dialback ', '');
  const functions = new Map(ofType(template, 'AWS::Lambda::Function').map(([id, fn]) => [nameOf(fn), { id, seconds: Number(fn.Properties['Timeout']) }]));
  const [, mapping] = ofType(template, 'AWS::Lambda::EventSourceMapping').find(([, { Properties }]) => referencesIn(Properties['FunctionName'])[0] === functions.get('queue-dispatch')!.id)!;
  const queue = template.Resources[referencesIn(mapping.Properties['EventSourceArn'])[0]!]!;
  return {
    timeoutSeconds(name) {
      const found = functions.get(name);
      if (!found) throw new Error(`The template has no function ${name}.`);
      return found.seconds;
    },
    dispatch: {
      batchSize: Number(mapping.Properties['BatchSize']),
      maxConcurrency: Number((mapping.Properties['ScalingConfig'] as { MaximumConcurrency: number }).MaximumConcurrency),
      visibilitySeconds: Number(queue.Properties['VisibilityTimeout']),
      receivesAtMost: Number((queue.Properties['RedrivePolicy'] as { maxReceiveCount: number }).maxReceiveCount),
    },
  };
}
