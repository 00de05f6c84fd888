import { Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { defineSettings } from '../../lib/settings/define-settings';
import type { Settings } from '../../lib/settings/settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { checked, plainSettings, synthesizeChecked } from './synthesize';

/** Beside what is plain: a page with a softphone in the workspace, a web ACL before it (which is a stack of its own), a network, a key of the operator's own, and a quiet routing profile. */
const fullSettings: Settings = {
  ...plainSettings,
  page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://desk.my.connect.aws' } },
  edge: { kind: 'cloudfront', pageWebAcl: { kind: 'new', requestsPerAddress: 6000 } },
  network: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'], securityGroupIds: ['sg-0123456789abcdef0'] },
  encryptionKeyArn: 'arn:aws:kms:eu-central-1:111122223333:key/dddddddd-0000-4000-8000-000000000009',
  orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'dddddddd-0000-4000-8000-000000000001' },
};

// `test/walks/stack` has the other branch of every choice.
test('every finding of the security checks and of the template validation is settled or acknowledged with a reason', () => {
  expect(() => synthesizeChecked(fullSettings)).not.toThrow();
});

/** A small stack shows what is wrong as well as ours does. */
function synthesizeSmall(fill: (stack: Stack, role: Role) => void, { validated = false } = {}): void {
  const app = appToRead({ isValidated: validated });
  const stack = new Stack(app, 'Small', { env: { account: '111122223333', region: 'eu-central-1' } });
  fill(stack, new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
  checked(app, stack);
}

test('a policy that is too wide does not synthesize', () => {
  const allow = (resource: string) => () => synthesizeSmall((_, role) => void role.addToPolicy(new PolicyStatement({ actions: ['connect:StopContact'], resources: [resource] })));
  expect(allow(`${plainSettings.instanceArn}/contact/1`)).not.toThrow();
  expect(allow('*')).toThrow();
});

test('a template that CloudFormation would refuse does not synthesize, where it is asked', () => {
  const wrong = (validated: boolean) => () => synthesizeSmall((stack) => void new CfnQueue(stack, 'Queue', { name: 'x', instanceArn: plainSettings.instanceArn, hoursOfOperationArn: 'nor this' }), { validated });
  expect(wrong(false)).not.toThrow();
  expect(wrong(true)).toThrow();
});

describe('legacy mode', () => {
  const stackWith = (legacy: object) => new DialbackStack(appToRead(), defineSettings({ ...plainSettings, legacy: { allowed: true, ...legacy } }));
  const sentence = Match.stringLikeRegexp('Legacy mode is on.*waits on hold.*deprecated');

  test('is warned of at synth, which stops a strict one', () => {
    Annotations.fromStack(stackWith({})).hasWarning('*', sentence);
  });

  test('is noted with its reason once an operator accepts it', () => {
    const annotations = Annotations.fromStack(stackWith({ acceptedBecause: 'The pager hotline has no agents.' }));
    annotations.hasNoWarning('*', sentence);
    annotations.hasInfo('*', Match.stringLikeRegexp('The pager hotline has no agents'));
  });

  test('is not mentioned while it is off', () => {
    const annotations = Annotations.fromStack(new DialbackStack(appToRead(), defineSettings(plainSettings)));
    annotations.hasNoWarning('*', Match.anyValue());
    annotations.hasNoInfo('*', sentence);
  });
});
