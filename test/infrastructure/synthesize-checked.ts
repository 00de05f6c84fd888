import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { defineSettings } from '../../lib/settings/define-settings';
import type { Settings } from '../../lib/settings/settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { type Template, templateOf } from './synthesize';

/** Synthesizes with the security checks of `npm run synth`, and, where it is asked, with its validation of the template. Throws when a finding is not acknowledged. */
export function synthesizeChecked(settings: Settings, { isValidated }: { isValidated: boolean }): Template {
  const app = appToRead({ isValidated });
  return checked(app, new DialbackStack(app, defineSettings(settings)));
}

/** Synthesizes a stack with the security checks. Throws as `synthesizeChecked`. */
export function checked(app: App, stack: Stack): Template {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return templateOf(app, stack);
}
