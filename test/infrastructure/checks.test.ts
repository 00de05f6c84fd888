import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { defineSettings } from '../../lib/settings/define-settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { fullSettings, plainSettings, synthesizeChecked } from './synthesize';
import { synthesizeSmall } from './synthesize-small';

// `test/walks/stack` has the other branch of every choice, and the validation of the templates, which takes seconds.
test('every finding of the security checks is settled or acknowledged with a reason', () => {
  expect(() => synthesizeChecked(fullSettings, { isValidated: false })).not.toThrow();
});

test('a policy that is too wide does not synthesize', () => {
  const allow = (resource: string) => () => synthesizeSmall((_, role) => void role.addToPolicy(new PolicyStatement({ actions: ['connect:StopContact'], resources: [resource] })));
  expect(allow(`${plainSettings.instanceArn}/contact/1`)).not.toThrow();
  expect(allow('*')).toThrow();
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
