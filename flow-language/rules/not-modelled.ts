/** Rules that say where a run on the emulator stops although the service takes the flow. */
import { NOT_MODELLED_OPERATORS } from '../catalogue/operators';
import { isReference, readReference, referencesInText } from '../json-path';
import { reportAction, reportValue, show } from './report';
import type { ConditionRule, FieldRule, MapRule, PathRule, ScalarRule, ValueAt } from './rule';

const STOPS = 'a run on the emulator stops here';

export const parameterNotModelled: FieldRule = {
  name: 'parameter-not-modelled',
  severity: 'warning',
  says: 'A parameter is modelled; at one that is not, a run on the emulator stops.',
  source: '§1.3',
  checkFor: ({ notModelled }) => notModelled === undefined ? undefined : (where) => reportValue(where, parameterNotModelled, { message: `is not modelled: ${notModelled}; ${STOPS}` }),
};

export const valueNotModelled: ScalarRule = {
  name: 'value-not-modelled',
  severity: 'warning',
  says: 'A choice of a parameter is modelled; at one that is not, a run on the emulator stops.',
  source: '§1.3 MessageParticipant',
  checkFor: ({ choicesNotModelled }) => choicesNotModelled && ((value, where) => {
    if (choicesNotModelled.includes(value)) reportValue(where, valueNotModelled, { message: `is ${show(value)}, which is not modelled; ${STOPS}` });
  }),
};

export const keyNotModelled: MapRule = {
  name: 'key-not-modelled',
  severity: 'warning',
  says: 'A hook is modelled; at one that is not, a run on the emulator stops.',
  source: '§1.3 UpdateContactEventHooks',
  checkFor: ({ keys: { notModelled } = {} }) => notModelled && ((value, where) => {
    for (const key of notModelled) if (Object.hasOwn(value, key)) reportValue(where, keyNotModelled, { message: `has ${key}, which is not modelled; ${STOPS}` });
  }),
};

export const operatorNotModelled: ConditionRule = {
  name: 'operator-not-modelled',
  severity: 'warning',
  says: 'The operator of a condition is modelled. KeyExists, which the service takes and nobody explains, is not.',
  source: '§1.2 [S] PUL',
  check({ Operator }, { at, index }) {
    if (!NOT_MODELLED_OPERATORS.includes(Operator)) return;
    reportAction(at, operatorNotModelled, { message: `condition ${index} uses the operator ${Operator}, which is not modelled; ${STOPS}` });
  },
};

export const operandNotModelled: ConditionRule = {
  name: 'operand-not-modelled',
  severity: 'warning',
  says: 'An operand that is a path starts at a root that is modelled, as parameters do.',
  source: '§1.4 and its corrections',
  check({ Operands: [operand] }: { Operands: unknown[] }, { at, index }) {
    if (typeof operand !== 'string' || !isReference(operand) || !readReference(operand).known?.notModelled) return;
    reportAction(at, operandNotModelled, { message: `condition ${index} reads ${show(operand)}, which is documented but not modelled; ${STOPS}` });
  },
};

export const referenceNotModelled: PathRule = {
  name: 'reference-not-modelled',
  severity: 'warning',
  source: '§1.4 and its corrections',
  says: 'A path starts at a root that is modelled; at one that is only documented, a run on the emulator stops.',
  checkFor: ({ reads }) => reads !== 'dynamic' && reads !== 'reference' ? undefined : (_value, reference, where) => {
    if (reference?.known?.notModelled) reportRoot(referenceNotModelled, reference.root, where);
  },
};

export const textNotModelled: PathRule = {
  name: 'text-not-modelled',
  severity: 'warning',
  source: '§1.4 and its corrections',
  says: 'A path inside a text, too, starts at a root that is modelled.',
  checkFor: ({ reads }) => reads !== 'text' ? undefined : (value, _reference, where) => {
    for (const { root, known } of referencesInText(value)) if (known?.notModelled) reportRoot(textNotModelled, root, where);
  },
};

function reportRoot(rule: PathRule, root: string, where: ValueAt): void {
  reportValue(where, rule, { message: `reads "$.${root}", which is documented but not modelled; ${STOPS}` });
}
