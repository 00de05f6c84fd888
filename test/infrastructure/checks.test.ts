import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ArtifactMetadataEntryType } from 'aws-cdk-lib/cloud-assembly-schema';
import { defineSettings } from '../../lib/settings/define-settings';
import type { Settings } from '../../lib/settings/settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { fullSettings, plainSettings } from './synthesize';
import { synthesizeChecked } from './synthesize-checked';
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
  /** What constructs of the stack tell at synth, as `aws:cdk:warning: …`. */
  const saidWith = (legacy: Settings['legacy']) => new DialbackStack(appToRead(), defineSettings({ ...plainSettings, legacy })).node.findAll().flatMap(({ node }) => node.metadata.map(({ type, data }) => `${type}: ${String(data)}`));
  const sentence = /Legacy mode is on.*waits on hold.*deprecated/;
  const warnings = (said: string[]) => said.filter((one) => one.startsWith(ArtifactMetadataEntryType.WARN));

  test('is warned of at synth, which stops a strict one', () => {
    expect(warnings(saidWith({ allowed: true }))).toEqual([expect.stringMatching(sentence)]);
  });

  test('is noted with its reason once an operator accepts it', () => {
    const said = saidWith({ allowed: true, acceptedBecause: 'The pager hotline has no agents.' });
    expect(warnings(said)).toEqual([]);
    expect(said).toContainEqual(expect.stringMatching(/^aws:cdk:info: .*The pager hotline has no agents/));
  });

  test('is not mentioned while it is off', () => {
    const said = saidWith({ allowed: false });
    expect(warnings(said)).toEqual([]);
    expect(said).not.toContainEqual(expect.stringMatching(sentence));
  });
});
