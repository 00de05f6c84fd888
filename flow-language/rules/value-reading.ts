import { hasArrayIndex, isReference, isWellFormed, rootOf } from '../json-path';
import { reportValue, show } from './report';
import type { ScalarRule } from './rule';

export const valueStaticOnly: ScalarRule = {
  name: 'value-static-only',
  severity: 'error',
  says: 'A parameter that the service reads statically holds no JSONPath.',
  source: '§1.3 "static", §8 checklist',
  check(value, definition, where) {
    if (definition.reads !== 'static' || !isReference(value)) return;
    reportValue(where, valueStaticOnly, { message: `is the reference ${show(value)}; it is read statically: branch with Compare to one action per value` });
  },
};

export const valueReferenceOnly: ScalarRule = {
  name: 'value-reference-only',
  severity: 'error',
  says: 'A parameter that takes a JSONPath holds one whole, well-formed path that ends at a value.',
  source: '§1.3 UpdateContactCallbackNumber [D], Compare [S] HH C1',
  check(value, definition, where) {
    if (definition.reads !== 'reference' || value === '') return;
    if (!isReference(value) || !isWellFormed(value)) {
      reportValue(where, valueReferenceOnly, { message: `is ${show(value)}; it must be one JSONPath such as "$.Attributes.name", and nothing else` });
      return;
    }
    const root = rootOf(value);
    if (root.bare && root.kind === 'tree') reportValue(where, valueReferenceOnly, { message: `is ${show(value)}, a whole tree; add the key of a value, as in "${value}.name"` });
  },
};

export const referenceForm: ScalarRule = {
  name: 'reference-form',
  severity: 'warning',
  says: 'A dynamic parameter is static or wholly one path: a path beside other text is not read.',
  source: '§1.2 "$. paths" [D]',
  check(value, definition, where) {
    if (definition.reads !== 'dynamic') return;
    const broken = isReference(value) ? !isWellFormed(value) : value.includes('$.');
    if (broken) reportValue(where, referenceForm, { message: `is ${show(value)}; a path counts only where it is the whole value, here it stays text` });
  },
};

export const referenceRoot: ScalarRule = {
  name: 'reference-root',
  severity: 'warning',
  says: 'A path starts at a root of the documented namespace and has no array index.',
  source: '§1.4 [D]',
  check(value, definition, where) {
    if (definition.reads === 'static' || !isReference(value) || !isWellFormed(value)) return;
    const root = rootOf(value);
    if (root.kind === 'unknown') reportValue(where, referenceRoot, { message: `is ${show(value)}; no documented namespace begins with "$.${root.name}"` });
    if (hasArrayIndex(value)) reportValue(where, referenceRoot, { message: `is ${show(value)}; items of an array cannot be read` });
  },
};
