import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { loadStacks } from '../lib/settings/load-settings';
import { DialbackStack } from '../lib/stacks/dialback-stack';

const app = new App();
for (const settings of loadStacks(String(app.node.tryGetContext('settings') ?? 'settings.ts'))) new DialbackStack(app, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
