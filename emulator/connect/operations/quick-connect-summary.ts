import type { QuickConnectSummary } from '@aws-sdk/client-connect';
import type { QuickConnect } from '../model';

export function quickConnectSummary({ id, arn, name, target }: QuickConnect): QuickConnectSummary {
  return { Id: id, Arn: arn, Name: name, QuickConnectType: target.type };
}
