import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { defineSettings } from '../../lib/settings/define-settings';
import { readInstances, readParts } from '../../lib/setup/read-instance';
import { settingsOf, settingsText } from '../../lib/setup/settings-text';
import { chooseOne, chooseSome } from './choose';
import type { Command } from './command';

/** The account of AWS's examples, which the shipped settings name. */
const EXAMPLE = '111122223333:instance/11111111-2222-3333-4444-555555555555';

const options = {
  region: { type: 'string' },
  instance: { type: 'string' },
  queue: { type: 'string', multiple: true },
  'caller-id': { type: 'string' },
  country: { type: 'string', multiple: true },
  'domain-prefix': { type: 'string' },
  out: { type: 'string', default: 'settings.ts' },
  replace: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

/**
 * `npm run setup [-- --region R] [--instance NAME] [--queue NAME]… [--caller-id +49…] [--country DE]… [--domain-prefix P] [--out FILE] [--replace] [--yes]`: lists what
 * there is, asks what to use, and writes a file of settings. With `--yes` nobody is asked.
 */
export const setup: Command = async (argv, terminal) => {
  const { values } = parseArgs({ args: argv, options });
  const { yes: isScript, out } = values;
  if (!values.replace && existsSync(out) && !readFileSync(out, 'utf8').includes(EXAMPLE)) throw new Error(`${out} is there already. Name another file with --out, or write over it with --replace.`);
  const region = values.region ?? process.env['AWS_REGION'] ?? (isScript ? undefined : await terminal.ask('Region of the instance, like eu-central-1: '));
  if (!region) throw new Error('Say which region the instance is in with --region.');
  const connect = new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
  const given = (name: string | undefined) => (name === undefined ? [] : [name]);
  const instances = await readInstances(connect);
  if (instances.length === 0) throw new Error(`There is no Connect instance in ${region} of this account.`);
  const instance = await chooseOne(terminal, { what: 'instance', options: instances, nameOf: ({ name }) => name, given: given(values.instance), isScript });
  const parts = await readParts(connect, instance.id);
  if (parts.numbers.length === 0) throw new Error(`The instance ${instance.name} has no number that customers could be shown. Claim one in the Connect console: Channels, Phone numbers.`);
  const queues = await chooseSome(terminal, { what: 'queue', options: parts.queues, nameOf: ({ name }) => name, given: values.queue ?? [], isScript });
  const callerId = await chooseOne(terminal, { what: 'caller id', options: parts.numbers, nameOf: (number) => number, given: given(values['caller-id']), isScript });
  const [first = countryOf(callerId), ...others] = values.country ?? [];
  const domainPrefix = values['domain-prefix'] ?? `dialback-${instance.name.toLowerCase().replace(/[^a-z0-9-]/g, '-').replace(/aws|amazon|cognito/g, 'x')}`;
  const settings = settingsOf({ instanceArn: instance.arn, callerId, queues, countries: [first, ...others], domainPrefix });
  defineSettings(settings);
  writeFileSync(out, settingsText(settings, defineFrom(out)));
  terminal.print(`Wrote ${out}: ${instance.name} in ${region}, ${queues.length === 0 ? 'no queues' : queues.map(({ name }) => name).join(', ')}, customers see ${callerId}.`);
  terminal.print('Next: npm run doctor, then npm run deploy (docs/operator/deploy.md).');
};

function countryOf(number: string): string {
  const country = parsePhoneNumberFromString(number)?.country;
  if (country === undefined) throw new Error(`Nobody can tell the country of ${number}: say which countries may be called with --country.`);
  return country;
}

/** Where the file finds `defineSettings`. */
function defineFrom(out: string): string {
  const path = relative(dirname(resolve(out)), join(__dirname, '../../lib/settings/define-settings'));
  return path.startsWith('.') ? path : `./${path}`;
}
