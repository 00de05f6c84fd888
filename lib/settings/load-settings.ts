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
 */
export function loadSettings(path: string): CheckedSettings {
  const load = createRequire(resolve('settings'));
  const settings = (load(resolve(path)) as { default?: CheckedSettings }).default;
  if (settings === undefined) throw new SettingsError([`${path} has no default export. It must end in: export default defineSettings({ … }).`]);
  return defineSettings(settings);
}

/**
 * Reads the settings of several stacks and checks them against each other.
 *
 * @param paths files, separated by commas.
 */
export function loadStacks(paths: string): CheckedSettings[] {
  const stacks = paths.split(',').map((path) => loadSettings(path.trim()));
  checkTogether(stacks);
  return stacks;
}
