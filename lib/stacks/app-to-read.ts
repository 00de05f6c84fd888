import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as v from 'valibot';

const CDK_JSON = v.object({ context: v.record(v.string(), v.unknown()) });
const { context } = v.parse(CDK_JSON, JSON.parse(readFileSync(join(__dirname, '../../cdk.json'), 'utf8')));

/** Nobody asks such an app where in the code a resource was made, and its files are read where they lie. */
const LIGHTER = { 'aws:cdk:disable-stack-trace': true, 'aws:cdk:disable-creation-stack-traces': true, 'aws:cdk:disable-asset-staging': true };

/**
 * Returns an app whose template is read here, or run by the emulator, and never deployed. It has the context of cdk.json, and is made in two thirds of the time.
 *
 * @param given.outdir directory of the assembly. Default: one of its own under the system's directory for temporary files.
 * @param given.isBundled whether functions have their bundles, which are made where they are missing: that takes seconds. Default: false, they have their sources.
 * @param given.isValidated whether CloudFormation's rules are checked, as before a deploy: that takes seconds. Default: false.
 */
export function appToRead({ outdir, isBundled = false, isValidated = false }: { outdir?: string; isBundled?: boolean; isValidated?: boolean } = {}): App {
  return new App({
    outdir,
    context: { ...context, ...LIGHTER, ...(!isBundled && { 'aws:cdk:bundling-stacks': [] }) },
    treeMetadata: false,
    analyticsReporting: false,
    builtinCloudFormationValidation: isValidated,
  });
}
