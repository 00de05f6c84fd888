import type { ResourceDefinition, Template } from '../../../local/cloudformation/template';
import { clickToDial } from '../../../local/scenarios/clicks/click-to-dial';
import { runScenario } from '../../../local/scenarios/run-scenario';
import { eachOnce, mainTest } from '../../runs';

type Found = [logicalId: string, resource: ResourceDefinition];
const ofType = ({ Resources }: Template, type: string): Found[] => Object.entries(Resources).filter(([, resource]) => resource.Type === type);
const running = (alterTemplate: (template: Template) => void) => runScenario(clickToDial, { alterTemplate });

/** Takes away resources that nothing else needs, except by order. */
function without(template: Template, type: string, fits: (found: Found) => boolean = () => true): void {
  const found = ofType(template, type).filter(fits).map(([logicalId]) => logicalId);
  expect(found).not.toHaveLength(0);
  found.forEach((logicalId) => delete template.Resources[logicalId]);
  for (const resource of Object.values(template.Resources)) {
    resource.DependsOn = [resource.DependsOn ?? []].flat().filter((needed) => !found.includes(needed));
  }
}

/** Disables a rule instead of removing it, because other resources name it. */
function withoutRule(template: Template, by: 'EventPattern' | 'ScheduleExpression'): void {
  const found = ofType(template, 'AWS::Events::Rule').filter(([, { Properties }]) => by in Properties!);
  expect(found).not.toHaveLength(0);
  found.forEach(([, { Properties }]) => (Properties!.State = 'DISABLED'));
}

function withoutGrant(template: Template, action: string): void {
  let taken = 0;
  for (const document of ofType(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) => ((Properties!.Policies ?? []) as { PolicyDocument: { Statement: { Action: string | string[] }[] } }[]).map(({ PolicyDocument }) => PolicyDocument))) {
    const kept = document.Statement.filter(({ Action }) => ![Action].flat().includes(action));
    taken += document.Statement.length - kept.length;
    document.Statement = kept;
  }
  expect(taken).toBeGreaterThan(0);
}

function withoutVariable(template: Template, name: string): void {
  let taken = 0;
  for (const [, { Properties }] of ofType(template, 'AWS::Lambda::Function')) {
    const variables = (Properties!.Environment as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};
    if (name in variables) taken += 1;
    delete variables[name];
  }
  expect(taken).toBeGreaterThan(0);
}

describe('the template that is deployed is the one that is tested', () => {
  mainTest('control: untouched, the scenario passes', async () => {
    expect((await running(() => undefined)).outcome).toBe('answered');
  });

  // The walks take away the others.
  test.each(eachOnce<[string, (template: Template) => void, RegExp]>([
    ['the grant to place calls', (t) => withoutGrant(t, 'connect:StartOutboundVoiceContact'), /^The click was answered 502/],
    ['the route of a click', (t) => without(t, 'AWS::ApiGatewayV2::Route', ([, r]) => r.Properties!.RouteKey === 'POST /dials'), /^The click was answered 404/],
    ['the binding of number and flow', (t) => without(t, 'Custom::NumberFlowBinding'), /did not come about that a call is offered/],
    ['EventBridge’s permission to invoke', (t) => without(t, 'AWS::Lambda::Permission', ([, r]) => r.Properties!.Principal === 'events.amazonaws.com'), /seconds later the product still says that it is/],
    ['the grant to read a contact', (t) => withoutGrant(t, 'connect:DescribeContact'), /still says that it is connected/],
    ['the grant to write the table', (t) => withoutGrant(t, 'dynamodb:PutItem'), /The table did not get the settings of the queues/],
    ['the name of the table', (t) => withoutVariable(t, 'CALLBACKS_TABLE'), /QueueSettings.* its function did not answer/],
    ['the handoff flow’s id', (t) => withoutVariable(t, 'HANDOFF_FLOW_ID'), /^The click was answered 500/],
    ['the rule for contact events', (t) => withoutRule(t, 'EventPattern'), /seconds later the product still says that it is/],
    ['the sweep’s schedule', (t) => withoutRule(t, 'ScheduleExpression'), /ticksweep\w+ was never invoked/],
    ['the association of the flow’s function', (t) => without(t, 'AWS::Connect::IntegrationAssociation'), /did not come about that a call is offered/],
  ], 2))('without %s the scenario fails', async (_, take, sentence) => {
    await expect(running(take)).rejects.toThrow(sentence);
  });
});
