import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { boundClient } from '../../ground/adapters/bound-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createLog } from '../../ground/adapters/log';
import { systemClock } from '../../ground/adapters/system-clock';
import { answerCloudFormation } from '../wiring/cloudformation-answer';
import { deployPage, removePage } from './deploy-page';
import { deployPageEnvironment } from './environment';

const { PAGE_BUCKET: Bucket } = readEnvironment(deployPageEnvironment, process.env);
/** A file is written within a second or so. After the last one, CloudFormation is answered. */
const s3 = boundClient(new S3Client({ maxAttempts: 4, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 1, leave: 3 });
const logger = createLog('deploy-page');
/** The built page lies beside this function's code. */
const directory = join(process.env['LAMBDA_TASK_ROOT'] ?? '', 'page');

const PHYSICAL_ID = 'page';

/** The custom resource that writes the agents' page into its bucket. It is one thing, whatever it holds, so an update never deletes it. */
export const handler = handlerOf(async (event: CloudFormationCustomResourceEvent): Promise<void> => {
  const needs = { s3, Bucket, now: systemClock.now() };
  try {
    if (event.RequestType === 'Delete') await removePage(needs);
    else await deployPage(needs, { directory, config: configOf(event) });
  } catch (error) {
    logger.error('the page was not written', error as Error);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return answerCloudFormation(event, { physicalId: PHYSICAL_ID, failure: `The page's bucket did not take the page. ${cause}`.slice(0, 500) });
  }
  await answerCloudFormation(event, { physicalId: PHYSICAL_ID });
});

/** @throws TypeError when the template gives none. */
function configOf({ ResourceProperties }: CloudFormationCustomResourceEvent): string {
  const { Config } = ResourceProperties as { Config?: unknown };
  if (typeof Config !== 'string') throw new TypeError('The template gives no Config.');
  return Config;
}
