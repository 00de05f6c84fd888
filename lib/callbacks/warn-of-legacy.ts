import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

const sentence =
  'Legacy mode is on: it dials the customer first, who then waits on hold for the agent. It is deprecated; the default mode never makes a customer wait.';

/** Adds a warning at synth if legacy mode is on. Once the settings give a reason, it adds a note instead. */
export function warnOfLegacy(scope: Construct, legacy: CheckedSettings['legacy']): void {
  if (!legacy.allowed) return;
  if (legacy.acceptedBecause) Annotations.of(scope).addInfo(`${sentence} Accepted because: ${legacy.acceptedBecause}`);
  else Annotations.of(scope).addWarningV2('dialback:legacy-mode', `${sentence} Set legacy.allowed to false, or say in legacy.acceptedBecause why it must be.`);
}
