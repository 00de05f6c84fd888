import { reportAction, show } from './report';
import type { ModelledRule } from './rule';

export const errorRequired: ModelledRule = {
  name: 'error-required',
  severity: 'error',
  says: 'Every error type that an action requires is declared.',
  source: '§1.3 column "Errors", §8 [S] PUL, HH',
  checkFor: ({ errors: { required } }) => required.length === 0 ? undefined : (at) => {
    for (const type of required) {
      if (declares(at.errors, type)) continue;
      reportAction(at, errorRequired, {
        message: `${at.type} does not declare the error ${type}; it requires ${required.join(' and ')}`,
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
  checkFor({ errors: { required, optional = [] } }) {
    const allowed = [...required, ...optional];
    return (at) => {
      for (const { ErrorType: type } of at.errors) {
        if (allowed.includes(type)) continue;
        reportAction(at, errorNotAllowed, {
          message: `${at.type} has no error ${show(type)}; ${allowed.length === 0 ? 'it has none' : `allowed: ${allowed.join(', ')}`}`,
          connect: `Invalid Action error. Error: ${type}, Path: Actions[${at.index}]`,
        });
      }
    };
  },
};

export const errorRepeated: ModelledRule = {
  name: 'error-repeated',
  severity: 'warning',
  says: 'An error type is declared once; nobody recorded what the service does with a second one.',
  source: '§1.2',
  checkFor: () => (at) => {
    for (let i = 1; i < at.errors.length; i++) {
      const type = at.errors[i]!.ErrorType;
      if (declares(at.errors, type, i)) reportAction(at, errorRepeated, { message: `the error ${type} is declared twice; one branch would never be taken` });
    }
  },
};

/** Whether one of the first `count` branches is of this type. */
function declares(declared: readonly { ErrorType: string }[], type: string, count = declared.length): boolean {
  for (let i = 0; i < count; i++) if (declared[i]!.ErrorType === type) return true;
  return false;
}
