import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openCompany } from '../../../local/stage';
import { settingsFile } from '../../../local/settings-file';
import { synthesize } from '../../../local/synthesize';

const root = join(__dirname, '../../..');
const templateIn = (assembly: string) => JSON.parse(readFileSync(join(assembly, 'Dialback.template.json'), 'utf8')) as unknown;

test('the local run deploys the template that bin/app.ts makes of the same settings, started as by the CDK’s command line', async () => {
  const { emulator, instance } = await openCompany({ virtual: true });
  await emulator.stop();
  const file = await settingsFile(undefined, instance);
  const assembly = mkdtempSync(join(tmpdir(), 'dialback-app-'));
  try {
    const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: object };
    Object.assign(process.env, { CDK_OUTDIR: assembly, CDK_VALIDATION: 'false', CDK_CONTEXT_JSON: JSON.stringify({ ...context, settings: relative(root, file.path), 'aws:cdk:disable-stack-trace': true }) });
    const { app } = await import('../../../bin/app');
    app.synth();
    expect(templateIn(await synthesize(file))).toEqual(templateIn(assembly));
  } finally {
    rmSync(assembly, { recursive: true });
  }
});
