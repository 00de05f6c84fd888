import { ServiceError } from '../service-error';

/** Numbers in requests and the values that they may have: API reference, the operations that take them. */
const ranges: Record<string, [least: number, most: number]> = {
  MaxNumberOfMessages: [1, 10],
  WaitTimeSeconds: [0, 20],
  VisibilityTimeout: [0, 43_200],
  DelaySeconds: [0, 900],
  MaxResults: [1, 1000],
};

/** A number of the request; throws InvalidParameterValue when it is out of its range or no whole number. */
export function optionalNumber(input: Record<string, unknown>, name: string): number | undefined {
  const value = input[name] as number | undefined | null;
  if (value === undefined || value === null) return undefined;
  const [least, most] = ranges[name]!;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ServiceError('InvalidParameterValue', `Value ${value} for parameter ${name} is invalid. Reason: Must be >= ${least} and <= ${most}, if provided.`);
}

export function requiredNumber(input: Record<string, unknown>, name: string): number {
  const value = optionalNumber(input, name);
  if (value === undefined) throw new ServiceError('MissingParameter', `The request must contain the parameter ${name}.`);
  return value;
}
