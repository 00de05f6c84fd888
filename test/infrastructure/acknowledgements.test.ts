import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations, type Acknowledgment } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { defineSettings } from '../../lib/settings/define-settings';
import type { Settings } from '../../lib/settings/settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { otherSettings, plainSettings } from './synthesize';

afterEach(() => vi.restoreAllMocks());

/** Makes the stack with nothing acknowledged, so that every finding shows. */
function findingsWithoutAcknowledgements(settings: Settings): { acknowledged: Acknowledgment[]; found: string } {
  const acknowledged: Acknowledgment[] = [];
  vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation((...rules) => void acknowledged.push(...rules));
  const app = appToRead();
  new DialbackStack(app, defineSettings(settings));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow();
  return { acknowledged, found: readFileSync(join(app.outdir, 'validation-report.json'), 'utf8') };
}

test.each([['shipped', plainSettings], ['other', otherSettings]])('%s settings: each acknowledgement has its finding and a reason worth reading', (_which, settings) => {
  const { acknowledged, found } = findingsWithoutAcknowledgements(settings);
  expect(acknowledged.length).toBeGreaterThan(5);
  expect(acknowledged.filter(({ id }) => !found.includes(id))).toEqual([]);
  expect(acknowledged.filter(({ reason }) => reason.split(' ').length < 6)).toEqual([]);
});
