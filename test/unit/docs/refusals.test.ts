import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { printRefusals, REFUSALS_BY_SUBJECT } from '../../../docs/print/refusals';

const LAMBDA = join(__dirname, '../../../lambda');

const rows = Object.values(REFUSALS_BY_SUBJECT).flat();

describe('the tables of refusals', () => {
  test('are all on the page, each subject with its own', () => {
    const subjects = readdirSync(LAMBDA).filter((subject) => existsSync(join(LAMBDA, subject, 'domain/refusals.ts')));
    expect(Object.keys(REFUSALS_BY_SUBJECT).sort()).toEqual(subjects.sort());
  });

  test('give each code to one subject', () => {
    const codes = rows.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  test.each(rows)('$code is refused with a status of its kind, and a sentence that says its facts', ({ status, sentence }) => {
    expect([400, 403, 404, 409, 422, 429, 502, 503]).toContain(status);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  test('are printed row by row', () => {
    const printed = [...printRefusals().matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \|$/gm)].map(([, code, status, sentence]) => ({ code, status: Number(status), sentence }));
    expect(printed).toEqual(rows);
  });
});
