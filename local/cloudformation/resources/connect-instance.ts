import type { ContactCentre } from '../../../emulator/connect/contact-centre';
import type { Deployment } from '../resource-type';

/**
 * The contact centre behind an instance ARN.
 * @throws when the template names another instance than the one that runs: its settings are for somewhere else.
 */
export function centreOf(deployment: Deployment, instanceArn: unknown): ContactCentre {
  const { connect } = deployment.emulator;
  if (instanceArn === connect.instanceArn) return connect.centre;
  throw new Error(`it is for the instance ${String(instanceArn)}, but ${connect.instanceArn} runs here. The settings name the instance.`);
}

/** Tags as CloudFormation lists them, as the record that Connect holds. */
export function tagsOf(tags: unknown): Record<string, string> {
  return Object.fromEntries(((tags as { Key: string; Value: string }[] | undefined) ?? []).map(({ Key, Value }) => [Key, Value]));
}
