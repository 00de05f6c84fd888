import type { Construct } from 'constructs';
import { CallSource } from '../connect/call-source';
import { InstanceNumber } from '../connect/instance-number';
import type { Dialling, Foundation } from './foundation';

/** The two numbers of the handoff call. They know no flow. */
export type HandoffNumbers = Pick<Dialling, 'dedicatedNumber' | 'source'>;

/** Claims the numbers of the handoff call, or takes those that the settings name. */
export function addNumbers(scope: Construct, { settings, instance }: Foundation): HandoffNumbers {
  return {
    dedicatedNumber: new InstanceNumber(scope, 'DedicatedNumber', { instance, setting: settings.dedicatedNumber, description: 'Dialback: handoff calls are made to this number' }),
    source: new CallSource(scope, 'Source', { instance, setting: settings.source }),
  };
}
