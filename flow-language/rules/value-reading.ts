import { isReference, readReference } from '../json-path';
import { reportValue, show } from './report';
import type { PathRule, ScalarRule } from './rule';

export const valueStaticOnly: PathRule = {
  name: 'value-static-only',
  severity: 'error',
  says: 'A parameter that the service reads statically holds no JSONPath.',
  source: '§1.3 "static", §8 checklist',
  checkFor: ({ reads }) => reads !== 'static' ? undefined : (value, reference, where) => {
    if (reference === undefined) return;
    reportValue(where, valueStaticOnly, { message: `is the reference ${show(value)}; it is read statically: branch with Compare to one action per value` });
  },
};

export const valueReferenceOnly: ScalarRule = {
  name: 'value-reference-only',
  severity: 'error',
  says: 'A parameter that takes a JSONPath holds one whole, well-formed path that ends at a value.',
  source: '§1.3 UpdateContactCallbackNumber [D], Compare [S] HH C1',
  checkFor: ({ reads }) => reads !== 'reference' ? undefined : (value, where) => {
    if (!isReference(value) || !readReference(value).wellFormed) {
      reportValue(where, valueReferenceOnly, { message: `is ${show(value)}; it must be one JSONPath such as "$.Attributes.name", and nothing else` });
      return;
    }
    const { bare, known } = readReference(value);
    if (bare && known?.holds === 'tree') reportValue(where, valueReferenceOnly, { message: `is ${show(value)}, a whole tree; add the key of a value, as in "${value}.name"` });
  },
};

export const referenceForm: PathRule = {
  name: 'reference-form',
  severity: 'warning',
  says: 'A dynamic parameter is static or wholly one path: a path beside other text is not read.',
  source: '§1.2 "$. paths" [D]',
  checkFor: ({ reads }) => reads !== 'dynamic' ? undefined : (value, reference, where) => {
    const broken = reference === undefined ? value.includes('$.') : !reference.wellFormed;
    if (broken) reportValue(where, referenceForm, { message: `is ${show(value)}; a path counts only where it is the whole value, here it stays text` });
  },
};

export const referenceRoot: PathRule = {
  name: 'reference-root',
  severity: 'warning',
  says: 'A path starts at a root of the documented namespace and has no array index.',
  source: '§1.4 [D]',
  checkFor: ({ reads }) => reads === 'static' ? undefined : (value, reference, where) => {
    if (!reference?.wellFormed) return;
    const { root, known, indexed } = reference;
    if (known === undefined) reportValue(where, referenceRoot, { message: `is ${show(value)}; no documented namespace begins with "$.${root}"` });
    if (indexed) reportValue(where, referenceRoot, { message: `is ${show(value)}; items of an array cannot be read` });
  },
};
