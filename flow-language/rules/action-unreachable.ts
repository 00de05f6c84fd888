import type { FlowAction } from '../types';
import { reportFlow, show } from './report';
import type { FlowRule } from './rule';

export const actionUnreachable: FlowRule = {
  name: 'action-unreachable',
  severity: 'warning',
  says: 'Every action can be reached from StartAction. The service accepts orphans.',
  source: '§8 [I]',
  check(flow) {
    const reached = new Set<FlowAction>();
    const open: FlowAction[] = [];
    const visit = (identifier: string | undefined): void => {
      const action = identifier === undefined ? undefined : flow.actions.get(identifier);
      if (action === undefined || reached.has(action)) return;
      reached.add(action);
      open.push(action);
    };
    visit(flow.document.StartAction);
    for (let action = open.pop(); action !== undefined; action = open.pop()) {
      const { NextAction, Errors, Conditions } = action.Transitions;
      visit(NextAction);
      Errors?.forEach((error) => visit(error.NextAction));
      Conditions?.forEach((condition) => visit(condition.NextAction));
    }
    if (reached.size === flow.actions.size) return;
    for (const [identifier, action] of flow.actions) {
      if (!reached.has(action)) reportFlow(flow, actionUnreachable, { message: `no way leads from StartAction to ${show(identifier)} (${action.Type})` });
    }
  },
};
