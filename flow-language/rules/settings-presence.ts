import { reportFlow } from './report';
import type { FlowRule } from './rule';

export const moduleSettings: FlowRule = {
  name: 'module-settings',
  severity: 'error',
  says: 'A module has a top-level Settings object with InputParameters, OutputParameters and Transitions; without Settings it is refused.',
  source: '§1.5 [S] PUL',
  check(flow) {
    if (flow.type !== 'MODULE') return;
    const settings = flow.document.Settings;
    if (settings === undefined || settings === null) {
      reportFlow(flow, moduleSettings, {
        message: 'Settings is missing; a module needs {"InputParameters":[],"OutputParameters":[],"Transitions":[…]}',
        connect: 'JSON field is missing or null for field name: settings',
      });
      return;
    }
    for (const key of ['InputParameters', 'OutputParameters', 'Transitions']) {
      if (typeof settings === 'object' && Array.isArray((settings as Record<string, unknown>)[key])) continue;
      reportFlow(flow, moduleSettings, { message: `Settings.${key} is not a list; every published module has one`, severity: 'warning' });
    }
  },
};

export const flowSettings: FlowRule = {
  name: 'flow-settings',
  severity: 'error',
  says: 'Only modules have Settings; the content of a flow must not.',
  source: '§1.5 [S] PUL',
  check(flow) {
    if (flow.type === 'MODULE' || flow.document.Settings === undefined) return;
    reportFlow(flow, flowSettings, { message: 'Settings stands in a flow; only modules have it: remove it, or lint with the type MODULE' });
  },
};
