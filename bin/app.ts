import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { loadSettings } from '../lib/settings/load-settings';
import { DialbackStack } from '../lib/stacks/dialback-stack';

const app = new App();
new DialbackStack(app, loadSettings(String(app.node.tryGetContext('settings') ?? 'settings.ts')));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
