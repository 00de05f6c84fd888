import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { checkTogether } from './check-together';
import { defineSettings, SettingsError } from './define-settings';
import type { CheckedSettings } from './settings';

/**
 * Reads a settings file: a TypeScript module whose default export came from `defineSettings`. It checks the settings again, so that a file that exports a bare
 * object obeys the same rules.
 *
 * @param path relative to the working directory, as given with `-c settings=path`.
 * @throws SettingsError when there is no such file, it cannot be run, or the settings cannot be used.
 */
export function loadSettings(path: string): CheckedSettings {
  if (!existsSync(path)) throw new SettingsError([`There is no file ${path} in ${process.cwd()}. Write one, as settings.ts is written, or name the one you mean.`]);
  const settings = runFile(path).default;
  if (settings === undefined) throw new SettingsError([`${path} has no default export. It must end in: export default defineSettings({ … }).`]);
  return defineSettings(settings);
}

function runFile(path: string): { default?: CheckedSettings } {
  try {
    return createRequire(resolve('settings'))(resolve(path)) as { default?: CheckedSettings };
  } catch (error) {
    // Another copy of this class may have been thrown there: the name tells.
    if (isSettingsError(error)) throw new SettingsError(error.problems);
    throw new SettingsError([`${path} cannot be run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`]);
  }
}

/**
 * Reads the settings of several stacks and checks them against each other.
 *
 * @param paths files, separated by commas.
 * @throws SettingsError with what is wrong in each of them; or, if nothing is, between them.
 */
export function loadStacks(paths: string): CheckedSettings[] {
  const files = paths.split(',').map((path) => path.trim());
  const problems: string[] = [];
  const stacks = files.flatMap((path) => {
    try {
      return [loadSettings(path)];
    } catch (error) {
      if (!isSettingsError(error)) throw error;
      problems.push(...error.problems.map((problem) => (files.length > 1 ? `${path}: ${problem}` : problem)));
      return [];
    }
  });
  if (problems.length > 0) throw new SettingsError(problems);
  checkTogether(stacks);
  return stacks;
}

function isSettingsError(error: unknown): error is SettingsError {
  return error instanceof Error && error.name === 'SettingsError';
}
