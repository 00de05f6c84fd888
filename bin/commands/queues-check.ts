import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { checkRoutingProfiles } from '../../lib/routing-profiles/check-routing-profiles';
import { loadSettings } from '../../lib/settings/load-settings';
import type { Command } from './command';

const options = { apply: { type: 'boolean', default: false }, settings: { type: 'string', default: 'settings.ts' } } as const;

/** `npm run queues:check [-- --apply] [--settings FILE]`: whether routing profiles serve the twin queues. 1 where one does not. */
export const queuesCheck: Command = async (argv, { print }) => {
  const { values } = parseArgs({ args: argv, options });
  const settings = loadSettings(values.settings);
  const { id: InstanceId, region } = new ConnectInstance(settings.instanceArn);
  // Connect takes 2 such calls per second from the whole account. The client tries throttled calls again.
  const client = new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
  const { lines, isRight } = await checkRoutingProfiles({ client, InstanceId }, { settings, apply: values.apply });
  lines.forEach(print);
  return isRight ? 0 : 1;
};
