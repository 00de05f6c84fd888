import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { ResourceActions } from './resource-actions';

type Functions = Pick<ResourceActions, 'associateFunction' | 'disassociateFunction' | 'listFunctions'>;

/** A flow may invoke only the functions that are associated with its instance. The association writes the statement that lets Connect in [S]. */
export function functionResources(ctx: CentreContext): Functions {
  const arns = ctx.store.instance.functionArns;
  return {
    associateFunction(functionArn) {
      if (arns.has(functionArn)) throw new ConnectRefusal('ResourceConflictException', `${functionArn} is associated with this instance already.`);
      arns.add(functionArn);
      ctx.letConnectInvoke(functionArn, true);
    },
    disassociateFunction(functionArn) {
      if (!arns.delete(functionArn)) throw new ConnectRefusal('ResourceNotFoundException', `${functionArn} is not associated with this instance.`);
      ctx.letConnectInvoke(functionArn, false);
    },
    listFunctions: () => [...arns],
  };
}
