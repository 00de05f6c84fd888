import type { MapDefinition } from '../catalogue/definition';
import { isOpaque } from '../opaque-value';
import { reportValue, show } from './report';
import type { ListRule, MapRule, ValueAt } from './rule';

export const mapKeys: MapRule = {
  name: 'map-keys',
  severity: 'error or warning',
  says: 'The keys of a map (attributes, tags, hooks) have the form that the service takes. A warning for attribute keys that hold a path, on which sources disagree.',
  source: '§1.3 UpdateContactAttributes, UpdateContactEventHooks, TagContact',
  checkFor: ({ keys, keysDynamic }) => keys && ((value, where) => {
    let wrong: string[] | undefined;
    for (const key in value) if (!keys.matches.test(key) && !isOpaque(key)) (wrong ??= []).push(key);
    if (wrong === undefined) return;
    const isDynamic = (key: string): boolean => keysDynamic === true && key.includes('$.');
    const dynamic = wrong.filter(isDynamic);
    if (dynamic.length > 0) {
      reportValue(where, mapKeys, {
        message: `has ${dynamic.length} keys with a path, such as ${show(dynamic[0])}; the developer guide lets keys be dynamic, the admin guide forbids "$"`,
        severity: 'warning',
      });
    }
    for (const key of wrong) if (!isDynamic(key)) wrongKey(key, keys, where);
  }),
};

function wrongKey(key: string, { says, severity }: NonNullable<MapDefinition['keys']>, where: ValueAt): void {
  reportValue(where, mapKeys, {
    message: `has the key ${show(key)}; allowed: ${says}`,
    severity,
    connect: `Invalid Action property name. Path: Actions[${where.at.index}].${where.path}.${key}`,
  });
}

export const mapCount: MapRule = {
  name: 'map-count',
  severity: 'error or warning',
  says: 'A map has no more and no fewer entries than the service takes: at most 6 tags, one hook per action.',
  source: '§1.3 TagContact, UpdateContactEventHooks; §8 [S]',
  checkFor: ({ count: allowed }) => allowed && ((value, where) => {
    const { least = 0, most = Infinity, severity = 'error' } = allowed;
    const count = Object.keys(value).length;
    if (count >= least && count <= most) return;
    const name = where.path.split('.').pop();
    reportValue(where, mapCount, {
      message: `has ${count} entries; ${least === most ? `exactly ${most} is` : `at most ${most} are`} allowed`,
      severity,
      ...(count > most ? { connect: `More than ${most} ${name === 'Tags' ? 'tags' : 'entries'} in ${where.path}` } : {}),
    });
  }),
};

export const listCount: ListRule = {
  name: 'list-count',
  severity: 'error',
  says: 'A list that needs an item has one.',
  source: '§8 "Parameters.TagKeys" [S]',
  checkFor: ({ least }) => least === undefined ? undefined : (value, where) => {
    if (value.length >= least) return;
    reportValue(where, listCount, { message: `is empty; at least ${least} is needed` });
  },
};
