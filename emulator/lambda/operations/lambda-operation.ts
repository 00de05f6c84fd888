import type { VirtualTime } from '../../clock/virtual-time';
import type { RightsNeeded } from '../../front-door/service';
import { operationIn } from '../../front-door/shapes/operation';
import type { Iam } from '../../iam/iam';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { CodeStore } from '../code-store';
import { functionName } from '../function-name';
import type { Functions } from '../functions';
import type { Mappings } from '../mappings';

export interface LambdaContext {
  functions: Functions;
  iam: Iam;
  time: VirtualTime;
  code: CodeStore;
  mappings: Mappings;
  accountId: string;
  region: string;
}

export const lambdaOperation = operationIn<LambdaContext>();

/** The action on the function that the input names; its own policy counts too. */
export function onFunction(action: string) {
  return ({ functions, accountId, region }: LambdaContext, { FunctionName = '*' }: { FunctionName?: string }): RightsNeeded[] => {
    const name = functionName(FunctionName);
    const known = functions.list().some((one) => one.name === name);
    return [
      {
        action: `lambda:${action}`,
        resources: [`arn:aws:lambda:${region}:${accountId}:function:${name}`],
        ...(known && { resourcePolicy: { Statement: functions.policy(name) } }),
      },
    ];
  };
}

/** There are no versions and no aliases. */
export function checkQualifier(qualifier: string | undefined): void {
  if (qualifier !== undefined && qualifier !== '$LATEST') throw new NotEmulated(`the qualifier ${qualifier} of a function. $LATEST is.`);
}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}
