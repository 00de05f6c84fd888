import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { ResourceActions } from './resource-actions';

type Functions = Pick<ResourceActions, 'associateFunction' | 'disassociateFunction' | 'listFunctions'>;

/** A flow may invoke only the functions that are associated with its instance. */
export function functionResources(ctx: CentreContext): Functions {
  const arns = ctx.store.instance.functionArns;
  return {
    associateFunction(functionArn) {
      if (arns.has(functionArn)) throw new ConnectRefusal('ResourceConflictException', `${functionArn} is associated with this instance already.`);
      arns.add(functionArn);
    },
    disassociateFunction(functionArn) {
      if (!arns.delete(functionArn)) throw new ConnectRefusal('ResourceNotFoundException', `${functionArn} is not associated with this instance.`);
    },
    listFunctions: () => [...arns],
  };
}
