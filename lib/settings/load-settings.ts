import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineSettings, SettingsError } from './define-settings';
import type { CheckedSettings } from './settings';

/**
 * Reads a settings file: a TypeScript module whose default export came from `defineSettings`.
 * The check runs again, so that a file that exports a bare object is held to the same rules.
 *
 * @param path relative to the working directory, as given with `-c settings=path`.
 */
export function loadSettings(path: string): CheckedSettings {
  const load = createRequire(resolve('settings'));
  const settings = (load(resolve(path)) as { default?: CheckedSettings }).default;
  if (settings === undefined) throw new SettingsError([`${path} has no default export. It must end in: export default defineSettings({ … }).`]);
  return defineSettings(settings);
}
