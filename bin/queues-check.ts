/** `npm run queues:check [-- --apply] [--settings PATH]`: checks that routing profiles serve the twin queues. It exits with 1 if one does not. */
import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { ConnectInstance } from '../lib/connect/connect-instance';
import { checkRoutingProfiles } from '../lib/routing-profiles/check-routing-profiles';
import { loadSettings } from '../lib/settings/load-settings';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { apply: { type: 'boolean', default: false }, settings: { type: 'string', default: 'settings.ts' } } });
  const settings = loadSettings(values.settings);
  const { id: InstanceId, region } = new ConnectInstance(settings.instanceArn);
  // Connect takes 2 such calls per second from the whole account. The client tries throttled calls again.
  const client = new ConnectClient({ region, retryMode: 'adaptive', maxAttempts: 10 });
  const { lines, isRight } = await checkRoutingProfiles({ client, InstanceId }, { settings, apply: values.apply });
  console.log(lines.join('\n'));
  process.exitCode = isRight ? 0 : 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
