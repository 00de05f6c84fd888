import { operationIn, type Register } from '../front-door/shapes/operation';
import { structure, text } from '../front-door/shapes/shape';
import { ServiceError } from '../service-error';
import type { KnownStack, Stacks } from './stacks';

export interface CloudFormationContext {
  stacks: Stacks;
}

const operation = operationIn<CloudFormationContext>();

/** CloudFormation's operations by name: what a stack says of itself. */
export const cloudFormationOperations: Register<CloudFormationContext> = {
  DescribeStacks: operation({
    input: structure({ StackName: text }),
    rights: ({ stacks }, { StackName }) => [{ action: 'cloudformation:DescribeStacks', resources: [stacks.find(StackName ?? '')?.id ?? '*'] }],
    run({ stacks }, { StackName }) {
      if (StackName === undefined) return { Stacks: stacks.all().map(describe) };
      const found = stacks.find(StackName);
      if (!found) throw new ServiceError('ValidationError', `Stack with id ${StackName} does not exist`);
      return { Stacks: [describe(found)] };
    },
  }),
};

function describe({ id, name, outputs, createdAt }: KnownStack) {
  return {
    StackId: id,
    StackName: name,
    CreationTime: new Date(createdAt).toISOString(),
    StackStatus: 'CREATE_COMPLETE',
    Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
  };
}
