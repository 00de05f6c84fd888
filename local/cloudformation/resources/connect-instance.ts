import type { ContactCentre } from '../../../emulator/connect/contact-centre';
import type { Deployment } from '../resource-type';

/**
 * Returns the contact centre of an instance ARN.
 * @throws when the template names another instance than the running one, because its settings are then for another place.
 */
export function centreOf(deployment: Deployment, instanceArn: unknown): ContactCentre {
  const { connect } = deployment.emulator;
  if (instanceArn === connect.instanceArn) return connect.centre;
  throw new Error(`it is for the instance ${String(instanceArn)}, but ${connect.instanceArn} runs here. The settings name the instance.`);
}

/** Turns tags from CloudFormation's list into Connect's record. */
export function tagsOf(tags: unknown): Record<string, string> {
  return Object.fromEntries(((tags as { Key: string; Value: string }[] | undefined) ?? []).map(({ Key, Value }) => [Key, Value]));
}
