import { Annotations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

const sentence =
  'Legacy mode is on: it dials the customer first, who then waits on hold for the agent. It is deprecated; the default mode never makes a customer wait.';

/** Says at synth that legacy mode is on: as a warning, or, once the settings give a reason, as a note. */
export function warnOfLegacy(scope: Construct, legacy: CheckedSettings['legacy']): void {
  if (!legacy.allowed) return;
  if (legacy.acceptedBecause) Annotations.of(scope).addInfo(`${sentence} Accepted because: ${legacy.acceptedBecause}`);
  else Annotations.of(scope).addWarningV2('dialback:legacy-mode', `${sentence} Set legacy.allowed to false, or say in legacy.acceptedBecause why it must be.`);
}
