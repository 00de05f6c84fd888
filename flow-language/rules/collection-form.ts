import type { MapDefinition } from '../catalogue/definition';
import { isOpaque } from '../opaque-value';
import { reportValue, show } from './report';
import type { ValueAt, ValueRule } from './rule';

export const mapKeys: ValueRule = {
  name: 'map-keys',
  severity: 'error or warning',
  says: 'The keys of a map (attributes, tags, hooks) have the form that the service takes. A warning for attribute keys that hold a path, on which sources disagree.',
  source: '§1.3 UpdateContactAttributes, UpdateContactEventHooks, TagContact',
  check(value, definition, where) {
    if (definition.kind !== 'map' || definition.keys === undefined) return;
    const { keys } = definition;
    const wrong = Object.keys(value as object).filter((key) => !keys.matches.test(key) && !isOpaque(key));
    const dynamic = definition.keysDynamic ? wrong.filter((key) => key.includes('$.')) : [];
    if (dynamic.length > 0) {
      reportValue(where, mapKeys, {
        message: `has ${dynamic.length} keys with a path, such as ${show(dynamic[0])}; the developer guide lets keys be dynamic, the admin guide forbids "$"`,
        severity: 'warning',
      });
    }
    for (const key of wrong) if (!dynamic.includes(key)) wrongKey(key, keys, where);
  },
};

function wrongKey(key: string, { says, severity }: NonNullable<MapDefinition['keys']>, where: ValueAt): void {
  reportValue(where, mapKeys, {
    message: `has the key ${show(key)}; allowed: ${says}`,
    severity,
    connect: `Invalid Action property name. Path: Actions[${where.at.index}].${where.path}.${key}`,
  });
}

export const mapCount: ValueRule = {
  name: 'map-count',
  severity: 'error or warning',
  says: 'A map has no more and no fewer entries than the service takes: at most 6 tags, one hook per action.',
  source: '§1.3 TagContact, UpdateContactEventHooks; §8 [S]',
  check(value, definition, where) {
    if (definition.kind !== 'map' || definition.count === undefined) return;
    const { least = 0, most = Infinity, severity } = definition.count;
    const count = Object.keys(value as object).length;
    if (count >= least && count <= most) return;
    const name = where.path.split('.').pop();
    reportValue(where, mapCount, {
      message: `has ${count} entries; ${least === most ? `exactly ${most} is` : `at most ${most} are`} allowed`,
      severity,
      ...(count > most ? { connect: `More than ${most} ${name === 'Tags' ? 'tags' : 'entries'} in ${where.path}` } : {}),
    });
  },
};

export const listCount: ValueRule = {
  name: 'list-count',
  severity: 'error',
  says: 'A list that needs an item has one.',
  source: '§8 "Parameters.TagKeys" [S]',
  check(value, definition, where) {
    if (definition.kind !== 'list' || (value as unknown[]).length >= (definition.least ?? 0)) return;
    reportValue(where, listCount, { message: `is empty; at least ${definition.least} is needed` });
  },
};
