import * as v from 'valibot';
import type { CheckedSettings, Settings } from './settings';
import { settingsRules } from './settings-rules';
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
 * @throws SettingsError naming every field at fault, its value, and what is allowed.
 */
export function defineSettings(settings: Settings): CheckedSettings {
  const borrowed = borrowedNames(settings);
  if (borrowed.length > 0) throw new SettingsError(borrowed.map((field) => `${field} is not a setting.`));
  const parsed = v.safeParse(settingsSchema, settings);
  if (!parsed.success) throw new SettingsError(parsed.issues.map(describe));
  const problems = settingsRules.flatMap((rule) => rule(parsed.output) ?? []);
  if (problems.length > 0) throw new SettingsError(problems);
  return parsed.output;
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
  return known ? `${field} ${issue.message}` : `${field} is ${JSON.stringify(issue.input)}: it ${issue.message}`;
}
