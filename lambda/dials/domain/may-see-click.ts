import { type Asking, supervises } from '../../agents/domain/role';
import type { Click } from '../../callbacks/domain/callback-request';

/** A click is of no queue: beside its own agent, administrators alone see it. */
export function maySeeClick({ agent, role }: Asking, click: Pick<Click, 'agent'>): boolean {
  return click.agent.userId === agent.userId || supervises(role, undefined);
}
