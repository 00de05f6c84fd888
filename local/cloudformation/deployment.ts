import { createHash } from 'node:crypto';
import type { Emulator } from '../../emulator/emulator';
import { openCustomResources } from './custom-resource';
import type { Deployment } from './resource-type';
import type { Template } from './template';

export interface StackSource {
  stackName: string;
  template: Template;
  /** Directory of a file asset, by the S3 key under which the template names it. */
  assetDirectory(s3Key: string): string;
}

/** The tools that resources are made, changed and removed with. A stack that is made again after it was removed is another one, whose resources have other names. */
export async function openDeployment(emulator: Emulator, { stackName, assetDirectory }: Omit<StackSource, 'template'>): Promise<{ deployment: Deployment; close(): Promise<void> }> {
  const { accountId, region } = emulator;
  const removed = emulator.stacks.removed(stackName);
  const name = removed === 0 ? stackName : `${stackName}/${removed}`;
  const stackId = `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${digest(name, 32).toLowerCase()}`;
  const customResources = await openCustomResources(emulator, { stackId });
  return {
    deployment: { emulator, stackName, stackId, assetDirectory, nameFor: (logicalId) => `${stackName}-${logicalId}-${digest(`${name}/${logicalId}`, 12)}`, callCustomResource: customResources.call },
    close: customResources.close,
  };
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length).toUpperCase();
}
