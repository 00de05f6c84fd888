import type { Range } from '../catalogue/definition';
import { isReference } from '../json-path';
import { isOpaque } from '../opaque-value';
import { reportValue, show } from './report';
import type { ScalarRule } from './rule';

const INTEGER = /^[+-]?\d+$/;

/** Whether the text is the value itself: neither a reference nor a place that is bound later. */
const isKnown = (value: string): boolean => !isReference(value) && !isOpaque(value);

export const valueChoice: ScalarRule = {
  name: 'value-choice',
  severity: 'error or warning',
  says: 'A parameter with fixed choices holds one of them. A warning where the list is known to be incomplete.',
  source: '§1.3',
  checkFor: ({ choices, choicesOpen }) => choices && ((value, where) => {
    if (choices.includes(value) || !isKnown(value)) return;
    reportValue(where, valueChoice, { message: `is ${show(value)}; allowed: ${choices.join(', ')}`, severity: choicesOpen ? 'warning' : 'error' });
  }),
};

export const valueRange: ScalarRule = {
  name: 'value-range',
  severity: 'error or warning',
  says: 'A number is whole and within its range. A warning where published flows go beyond the documented range.',
  source: '§1.3, §1.6',
  checkFor: ({ integer }) => integer && ((value, where) => {
    const number = INTEGER.test(value) ? Number(value) : NaN;
    if ((number >= integer.least && number <= integer.most) || !isKnown(value)) return;
    const tolerated = number >= (integer.toleratedLeast ?? integer.least) && number <= (integer.toleratedMost ?? integer.most);
    reportValue(where, valueRange, {
      message: `is ${show(value)}; allowed is a whole number${boundsOf(integer)}${tolerated ? ' (published flows go beyond)' : ''}`,
      severity: tolerated ? 'warning' : 'error',
      ...(where.path === 'Parameters.InterruptFrequencySeconds' ? { connect: `Invalid Action property value. Path: ${where.at.index}.InterruptSeconds` } : {}),
    });
  }),
};

function boundsOf({ least, most }: Range): string {
  return `${least === -Infinity ? '' : ` from ${least}`}${most === Infinity ? '' : ` to ${most}`}`;
}

export const valuePattern: ScalarRule = {
  name: 'value-pattern',
  severity: 'error',
  says: 'A value with a fixed form has it.',
  source: '§1.3',
  checkFor: ({ pattern }) => pattern && ((value, where) => {
    if (pattern.matches.test(value) || !isKnown(value)) return;
    reportValue(where, valuePattern, { message: `is ${show(value)}; allowed is ${pattern.says}` });
  }),
};

export const valueLength: ScalarRule = {
  name: 'value-length',
  severity: 'error',
  says: 'A prompt has at most 6,000 characters (3,000 billed).',
  source: '§1.3 MessageParticipant [D]',
  checkFor: ({ longest }) => longest === undefined ? undefined : (value, where) => {
    if (value.length > longest) reportValue(where, valueLength, { message: `has ${value.length} characters; at most ${longest} are allowed` });
  },
};
