import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { answerCloudFormation, type CustomResourceAnswer } from '../wiring/cloudformation-answer';
import { deploySettings, retireSettings } from './deploy-settings';
import { deployQueueSettingsEnvironment } from './environment';

const { CALLBACKS_TABLE: TableName, STACK_NAME } = readEnvironment(deployQueueSettingsEnvironment, process.env);
const notices = createNotices('deploy-queue-settings', STACK_NAME);
const needs = { table: createTableClient(), TableName, clock: systemClock, notices };

/** Leads from the identity of the resource to the version that it wrote. */
const PHYSICAL_ID = /^queue-settings-([0-9a-f]{32})$/;

/** The answer may have 4096 bytes (CloudFormation quotas). What does not fit is in the table. */
const LEAVING_CHARACTERS = 500;

/**
 * The custom resource that tells functions of their queues. Its identity is the content: with another content CloudFormation deletes the old version after all
 * functions have the new one, and on a roll-back the new one after all have the old.
 */
export const handler = handlerOf(async (event: CloudFormationCustomResourceEvent): Promise<void> => {
  await answerCloudFormation(event, await answerTo(event));
});

async function answerTo(event: CloudFormationCustomResourceEvent): Promise<CustomResourceAnswer> {
  const known = event.RequestType === 'Create' ? 'queue-settings-none' : event.PhysicalResourceId;
  try {
    if (event.RequestType === 'Delete') {
      const [, version] = PHYSICAL_ID.exec(known) ?? [];
      if (version !== undefined) await retireSettings(needs, version);
      return { physicalId: known };
    }
    const before = event.RequestType === 'Update' ? beforeOf(event.OldResourceProperties) : undefined;
    const { version, leaving } = await deploySettings(needs, settingsIn(event.ResourceProperties), before);
    return { physicalId: `queue-settings-${version}`, data: { Version: version, Leaving: leaving.join(', ').slice(0, LEAVING_CHARACTERS) || 'none' } };
  } catch (error) {
    notices.logger.error('the settings of the queues were not written', error as Error);
    return { physicalId: known, failure: `The table did not get the settings of the queues. ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.slice(0, LEAVING_CHARACTERS) };
  }
}

function settingsIn(properties: Record<string, unknown>) {
  const [queues, calling, speeches] = (['Queues', 'Calling', 'Speeches'] as const).map((name) => textOf(properties, name) ?? '') as [string, string, string];
  return { queues, calling, speeches };
}

function beforeOf(properties: Record<string, unknown>) {
  const queues = textOf(properties, 'Queues');
  return queues === undefined ? undefined : { queues, table: textOf(properties, 'Table') };
}

function textOf(properties: Record<string, unknown>, name: 'Queues' | 'Calling' | 'Speeches' | 'Table'): string | undefined {
  const text = properties[name];
  return typeof text === 'string' ? text : undefined;
}
