import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { SettingsError } from '../lib/settings/define-settings';
import { loadStacks } from '../lib/settings/load-settings';
import { DialbackStack } from '../lib/stacks/dialback-stack';

/** The CDK's command line synthesizes it when this file has run. A test does so itself. */
export const app = new App();
try {
  for (const settings of loadStacks(String(app.node.tryGetContext('settings') ?? 'settings.ts'))) new DialbackStack(app, settings);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  // The sentences say all: where in the code they were found does not help.
  console.error(error.message);
  process.exit(1);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
