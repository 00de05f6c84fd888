import { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { appToRead } from '../../lib/stacks/app-to-read';
import { checked } from './synthesize-checked';

/** Synthesizes a small stack with the checks of `npm run synth`: it shows what is wrong as well as ours does. Throws as `synthesizeChecked`. */
export function synthesizeSmall(fill: (stack: Stack, role: Role) => void, { isValidated = false } = {}): void {
  const app = appToRead({ isValidated });
  const stack = new Stack(app, 'Small', { env: { account: '111122223333', region: 'eu-central-1' } });
  fill(stack, new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
  checked(app, stack);
}
