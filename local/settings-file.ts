import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../lib/settings/settings';
import type { SeededInstance } from './instance/seed-instance';
import { makeOnce } from './make-once';
import { settingsOf } from './settings';

/** Differences from local/settings.ts. It is a function because the instance's ids are made when it is seeded. */
export type SettingsChange = (instance: SeededInstance) => Partial<Settings>;

const directory = join(__dirname, '..', '.local', 'settings');

export interface SettingsFile {
  /** As `-c settings=` takes it. */
  path: string;
  /** Whether the stack serves the agents' page. */
  servesPage: boolean;
  /** The folder of wording that the settings name. */
  wording?: string;
  /** Names of the queues whose callbacks and callers are served by their time. */
  byTime: string[];
}

/** Writes the settings for this instance, with the change applied to local/settings.ts. */
export async function settingsFile(change: SettingsChange | undefined, instance: SeededInstance): Promise<SettingsFile> {
  const settings: Settings = { ...settingsOf(instance), ...change?.(instance) };
  const text = `export default ${JSON.stringify(settings, null, 2)};\n`;
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.ts`;
  const path = await makeOnce(join(directory, name), (aside) => writeFileSync(aside, text));
  return settingsFileAt(path, settings);
}

/** A file of settings that is there already. @param settings what stands in it */
export function settingsFileAt(path: string, settings: Settings): SettingsFile {
  return { path, servesPage: settings.page?.kind !== 'none', byTime: (settings.queues ?? []).flatMap(({ name, order }) => (order === 'by-time' ? [name] : [])), ...(settings.wording !== undefined && { wording: settings.wording }) };
}
