import { settingsSchema } from '../../../lib/settings/settings-schema';
import { saidDefaults } from './said-defaults';

const defaults = saidDefaults(settingsSchema);

/** Returns the words by which a comment says a value. Undefined if it need not say it. */
function wordsFor(value: unknown): RegExp | undefined {
  if (value === undefined) return /^(none|the |any )/;
  if (JSON.stringify(value) === '{}') return undefined;
  if (JSON.stringify(value) === '[]' || JSON.stringify(value) === '{"kind":"none"}') return /^none\b/;
  if (typeof value === 'string') return new RegExp(`^\`'?${value}'?\``);
  if (Array.isArray(value)) return new RegExp(`^\`\\[${value.map((each) => `'${String(each).replace(/[.*]/g, '\\$&')}'`).join(', ')}\\]\``);
  if (typeof value === 'object') return new RegExp(`^\`\\{ ${Object.entries(value!).map(([name, each]) => `${name}: ${typeof each === 'string' ? `'${each}'` : String(each)}`).join(', ')} \\}\``);
  return new RegExp(`^${String(value).replace('.', '\\.')}(?![\\d.]\\d|\\d)`);
}

describe('what the doc comments of the settings call a default', () => {
  test('is looked for in all of them', () => {
    const paths = defaults.map(({ path }) => path);
    for (const path of ['stackName', 'legacy.ringTimeoutSeconds', 'queues[].slots.daysAhead', 'queues[].offer.aboveSeconds', 'callIns.askForCode', 'numberCheck.required', 'dedicatedNumber.prefix', 'agentRequestsPerSecond', 'tellCallers']) expect(paths).toContain(path);
  });

  test.each(defaults)('$path may be left out by type and by schema alike', ({ isOptional }) => {
    expect(isOptional).toBe(true);
  });

  test.each(defaults.filter(({ said, value }) => said !== undefined || (value !== undefined && JSON.stringify(value) !== '{}')))('$path is $value, as it says', ({ said, value }) => {
    expect(said ?? 'nothing is said').toMatch(wordsFor(value) ?? /^$/);
  });
});
