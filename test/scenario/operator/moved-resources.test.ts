import { callsTo } from '../../../local/scenarios/story/demands';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import type { Template } from '../../../local/cloudformation/template';
import { deployAgain, deployInto, openCompany } from '../../../local/stage';
import { work } from '../callbacks/work';

const idBefore = (id: string) => id.replace(/^(Watch|EventRules)/, '');

/** Makes it that of a version before: alarms and rules stood in the stack itself. */
function withoutNested(template: Template): void {
  const text = JSON.stringify(template.Resources, (_, value: unknown) => (typeof value === 'string' ? idBefore(value) : value));
  template.Resources = Object.fromEntries(Object.entries(JSON.parse(text) as Template['Resources']).map(([id, resource]) => [idBefore(id), resource]));
}

test('a deploy that takes alarms and rules into nested stacks moves nothing that keeps anything, leaves no rule twice, and what was promised is called once', async () => {
  const company = await openCompany({ virtual: true });
  const { emulator } = company;
  try {
    const first = await deployInto(company, { virtual: true, alterTemplate: withoutNested });
    const told = (deployed: typeof first) => new CallbackStory({ ...company, ...deployed, stop: () => emulator.stop() });
    const promising = told(first);
    await promising.signIn();
    const { id } = await promising.promise({ minutes: 5 });
    const before = new Map(first.stack.resources);
    const rules = emulator.events.rules().length;

    const second = await deployAgain(company, first, { virtual: true });
    // Roles and policies are those by which EventBridge reaches webhooks.
    const moved = [...before].filter(([logicalId, { ref }]) => second.stack.resources.get(logicalId)?.ref !== ref).map(([logicalId, { type }]) => (logicalId.includes('destination') ? `${type} of a webhook` : type));
    expect([...new Set(moved)].sort()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::Events::ApiDestination of a webhook',
      'AWS::Events::Connection',
      'AWS::Events::Rule',
      'AWS::IAM::Policy of a webhook',
      'AWS::IAM::Role of a webhook',
      'AWS::Lambda::Permission',
    ]);
    expect(emulator.events.rules()).toHaveLength(rules);

    const after = told(second);
    await after.signIn();
    await work(after, 600);
    expect((await after.look(id)).outcome?.code).toBe('answered');
    expect(callsTo(after.stage, customers.first)).toHaveLength(1);
  } finally {
    await emulator.stop();
  }
});
