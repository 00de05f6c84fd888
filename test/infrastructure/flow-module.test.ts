import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type PlaceKind, placesOf } from '../../flow-language/bind-flow';
import { lintFlow } from '../../flow-language/lint-flow';
import type { FlowDocument } from '../../flow-language/types';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { FlowModule } from '../../lib/connect/flow-module';
import { shippedIn } from '../../lib/wording/wordings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { ofType, plainSettings, templateOf } from './synthesize';

const folder = join(__dirname, '../../contact-flows');
const names = readdirSync(join(folder, 'modules')).map((file) => file.replace('.json', ''));
const functionArn = 'arn:aws:lambda:eu-central-1:111122223333:function:flow-inbound';

const viewArn = `${plainSettings.instanceArn}/contact-flow/dddddddd-0000-4000-8000-000000000001`;

/** Whether a module sets what agents see. */
function namesView(name: string): boolean {
  return readFileSync(join(folder, 'modules', `${name}.json`), 'utf8').includes('{{flow.agent-view}}');
}

/** What a module names of one kind. */
function namesIn(name: string, kind: PlaceKind): string[] {
  const module = JSON.parse(readFileSync(join(folder, 'modules', `${name}.json`), 'utf8')) as FlowDocument;
  return [...new Set(placesOf(module).flatMap((place) => (place.kind === kind ? [place.name] : [])))];
}

const functionsOf = (name: string) => namesIn(name, 'function');

function deployed(name: string, functions = functionsOf(name)) {
  const app = appToRead();
  const stack = new Stack(app, 'Dialback');
  const lambda = LambdaFunction.fromFunctionArn(stack, 'Known', functionArn);
  const instance = new ConnectInstance(plainSettings.instanceArn);
  const view = namesView(name) ? { view: { references: { 'flow.agent-view': viewArn }, leftOut: [] } } : {};
  new FlowModule(stack, name, { instance, wordings: [{ language: 'en', said: shippedIn('en') }], description: 'A module.', functions: Object.fromEntries(functions.map((each) => [each, lambda])), settings: Object.fromEntries(namesIn(name, 'setting').map((each) => [each, '60'])), ...view });
  return templateOf(app, stack);
}

describe.each(names)('the module %s', (name) => {
  test('is explained', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`## modules/${name}\n`);
  });

  test('has nothing that Connect would refuse or the lint would warn of, and no place left open', () => {
    const [, module] = ofType(deployed(name), 'AWS::Connect::ContactFlowModule')[0]!;
    const { Content, Name } = module.Properties as { Content: string; Name: string };
    expect(Name).toBe(`Dialback ${name}`);
    expect(lintFlow(Content, 'MODULE')).toEqual([]);
    expect(placesOf(JSON.parse(Content) as FlowDocument)).toEqual([]);
  });

});

describe.each(names.filter((name) => functionsOf(name).length > 0))('the module %s', (name) => {
  test('may call its function in the instance before it is there', () => {
    const template = deployed(name);
    const [associationId, association] = ofType(template, 'AWS::Connect::IntegrationAssociation')[0]!;
    expect(association.Properties).toMatchObject({ InstanceId: plainSettings.instanceArn, IntegrationType: 'LAMBDA_FUNCTION', IntegrationArn: functionArn });
    expect(ofType(template, 'AWS::Connect::ContactFlowModule')[0]![1].DependsOn).toEqual([associationId]);
  });

  test('does not synthesize without the function that it calls', () => {
    expect(() => deployed(name, [])).toThrow(`no reference for {{function.${functionsOf(name)[0]}}}`);
  });
});
