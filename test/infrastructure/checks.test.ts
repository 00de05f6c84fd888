import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { defineSettings } from '../../lib/settings/define-settings';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { newApp, otherSettings, plainSettings, synthesizeChecked } from './synthesize';

test('every finding of the security checks and of the template validation is settled or acknowledged with a reason', () => {
  expect(() => synthesizeChecked(plainSettings)).not.toThrow();
  expect(() => synthesizeChecked(otherSettings)).not.toThrow();
  expect(() => synthesizeChecked({ ...plainSettings, orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'dddddddd-0000-4000-8000-000000000001' } })).not.toThrow();
});

test('a policy that is too wide does not synthesize', () => {
  const widen = (stack: DialbackStack) =>
    new Role(stack, 'Wide', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }).addToPolicy(new PolicyStatement({ actions: ['connect:StopContact'], resources: ['*'] }));
  expect(() => synthesizeChecked(plainSettings, widen)).toThrow();
});

test('a template that CloudFormation would refuse does not synthesize', () => {
  const break_ = (stack: DialbackStack) => void new CfnQueue(stack, 'Queue', { name: 'x', instanceArn: 'not an ARN', hoursOfOperationArn: 'nor this' });
  expect(() => synthesizeChecked(plainSettings, break_)).toThrow();
});

describe('legacy mode', () => {
  const stackWith = (legacy: object) => new DialbackStack(newApp(), defineSettings({ ...plainSettings, legacy: { allowed: true, ...legacy } }));
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
    const annotations = Annotations.fromStack(new DialbackStack(newApp(), defineSettings(plainSettings)));
    annotations.hasNoWarning('*', Match.anyValue());
    annotations.hasNoInfo('*', sentence);
  });
});
