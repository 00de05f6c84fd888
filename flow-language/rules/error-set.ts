import { reportAction, show } from './report';
import type { ModelledRule } from './rule';

export const errorRequired: ModelledRule = {
  name: 'error-required',
  severity: 'error',
  says: 'Every error type that an action requires is declared.',
  source: '§1.3 column "Errors", §8 [S] PUL, HH',
  concerns: ({ errors }) => errors.required.length > 0,
  check(at, { errors }) {
    const declared = at.action.Transitions.Errors ?? [];
    for (const type of errors.required) {
      if (declares(declared, type)) continue;
      reportAction(at, errorRequired, {
        message: `${at.action.Type} does not declare the error ${type}; it requires ${errors.required.join(' and ')}`,
        connect: `Action is missing required error. Error: ${type}, Path: Actions[${at.index}]`,
      });
    }
  },
};

export const errorNotAllowed: ModelledRule = {
  name: 'error-not-allowed',
  severity: 'error',
  says: 'An action declares only error types that it has.',
  source: '§1.3 column "Errors", §8 [S] PUL, HH',
  concerns: () => true,
  check(at, { errors }) {
    const declared = at.action.Transitions.Errors;
    if (declared === undefined) return;
    for (const { ErrorType: type } of declared) {
      if (errors.required.includes(type) || errors.optional?.includes(type)) continue;
      const allowed = [...errors.required, ...(errors.optional ?? [])];
      reportAction(at, errorNotAllowed, {
        message: `${at.action.Type} has no error ${show(type)}; ${allowed.length === 0 ? 'it has none' : `allowed: ${allowed.join(', ')}`}`,
        connect: `Invalid Action error. Error: ${type}, Path: Actions[${at.index}]`,
      });
    }
  },
};

export const errorRepeated: ModelledRule = {
  name: 'error-repeated',
  severity: 'warning',
  says: 'An error type is declared once; nobody recorded what the service does with a second one.',
  source: '§1.2',
  concerns: () => true,
  check(at) {
    const declared = at.action.Transitions.Errors;
    if (declared === undefined || declared.length < 2) return;
    for (let i = 1; i < declared.length; i++) {
      const type = declared[i]!.ErrorType;
      if (declares(declared, type, i)) reportAction(at, errorRepeated, { message: `the error ${type} is declared twice; one branch would never be taken` });
    }
  },
};

/** Whether one of the first `count` branches is of this type. */
function declares(declared: readonly { ErrorType: string }[], type: string, count = declared.length): boolean {
  for (let i = 0; i < count; i++) if (declared[i]!.ErrorType === type) return true;
  return false;
}
