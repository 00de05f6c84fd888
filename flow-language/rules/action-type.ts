import { MISNAMED_ACTIONS, NOT_MODELLED_ACTIONS } from '../catalogue/not-modelled-actions';
import { reportAction, show } from './report';
import type { ActionRule } from './rule';

const NOT_MODELLED: ReadonlyMap<string, string> = new Map(Object.entries(NOT_MODELLED_ACTIONS));

export const actionUnknown: ActionRule = {
  name: 'action-unknown',
  severity: 'error',
  says: 'The type of an action is one that the service has.',
  source: '§8 "Invalid Action type" [S] PUL, HH',
  check(at) {
    const type = at.type;
    if (NOT_MODELLED.has(type)) return;
    const meant = Object.hasOwn(MISNAMED_ACTIONS, type) ? MISNAMED_ACTIONS[type] : undefined;
    const hint = meant === undefined ? 'check its spelling against the flow language' : `the type is called ${meant}`;
    reportAction(at, actionUnknown, { message: `there is no action type ${show(type)}; ${hint}`, connect: `Invalid Action type. Type: ${type}` });
  },
};

export const actionNotModelled: ActionRule = {
  name: 'action-not-modelled',
  severity: 'warning',
  says: 'An action type that the documentation or the console knows but this catalogue does not model is checked for its transitions only.',
  source: '§1.3; the developer guide\'s list of actions',
  check(at) {
    const why = NOT_MODELLED.get(at.type);
    if (why === undefined) return;
    reportAction(at, actionNotModelled, { message: `${at.type} is known but not modelled here, since ${why}: its parameters and errors are not checked, and a run on the emulator stops at it` });
  },
};
