import * as v from 'valibot';
import { findFaults, type Readable } from './rules/find-faults';
import { queueSchema } from './queue-setting';
import type { CheckedSettings, Settings } from './settings';
import { settingsSchema } from './settings-schema';

/** The settings cannot be used. The message lists every reason. */
export class SettingsError extends Error {
  override name = 'SettingsError';

  constructor(readonly problems: string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/**
 * Checks an operator's settings and fills in the defaults.
 *
 * @throws SettingsError naming every field at fault, its value, and what is allowed: those that are wrong by themselves, and those that cannot work together.
 */
export function defineSettings(settings: Settings): CheckedSettings {
  const borrowed = borrowedNames(settings).map((field) => `${field} is not a setting.`);
  const parsed = v.safeParse(settingsSchema, settings);
  const problems = [...borrowed, ...(parsed.issues ?? []).map(describe), ...findFaults(readableOf(settings))];
  if (problems.length > 0 || !parsed.success) throw new SettingsError(problems);
  return parsed.output;
}

/** Each field by itself, so that one at fault does not hide what is wrong with others. */
function readableOf(settings: unknown): Readable {
  const given: Record<string, unknown> = { ...Object(settings) };
  const fields = Object.entries(settingsSchema.entries).flatMap(([field, schema]) => {
    const read = v.safeParse(schema as v.GenericSchema, given[field]);
    return read.success ? [[field, read.output]] : [];
  });
  const listed: unknown[] = Array.isArray(given.queues) ? given.queues : [];
  const queues = listed.flatMap((queue, n) => {
    const read = v.safeParse(queueSchema, queue);
    return read.success ? [{ n, queue: read.output }] : [];
  });
  return { settings: Object.fromEntries(fields) as Readable['settings'], queues };
}

/** Fields with a name that every object has from elsewhere, like `constructor`. The schema would leave them out without a word. */
function borrowedNames(value: unknown, path: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    return name in Object.prototype ? [here.join('.')] : borrowedNames(inner, here);
  });
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'settings';
  const known = issue.input === undefined || issue.expected === 'never';
  return known ? `${field} ${issue.message}` : `${field} is ${textOf(issue.input)}: it ${issue.message}`;
}

const SHOWN_AT_MOST = 100;

/** As it stands in a file of settings, as far as that says anything. */
function textOf(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`;
  const text = JSON.stringify(value);
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text;
}
