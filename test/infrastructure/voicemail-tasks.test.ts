import type { Settings } from '../../lib/settings/settings';
import { ofType, plainSettings, policiesOf, synthesize, type Template } from './synthesize';

const express = { kind: 'voicemail-express', recordings: 'vmx3-recordings-centre', transcripts: 'vmx3-transcripts-centre' } satisfies Settings['voicemails'];
const [ending, leaving] = [true, false].map((endTasks) => synthesize({ ...plainSettings, voicemails: { ...express, endTasks } })) as [Template, Template];

/** The functions that may do so, by the description of their role. */
function allowed(template: Template, action: string): string[] {
  const roles = policiesOf(template).flatMap(([role, policy]) => (policy.Statement.some(({ Action }) => [Action].flat().includes(action)) ? [role] : []));
  return roles.map((role) => /^What (\S+) may do/.exec(String(template.Resources[role]!.Properties['Description']))?.[1] ?? role);
}
/** Those of them that get it by the setting alone. */
const gained = (action: string) => allowed(ending, action).filter((name) => !allowed(leaving, action).includes(name)).sort();

test('with endTasks, the function that reads voicemails may end contacts, those that answer them may tell it, and nobody else gains anything', () => {
  for (const action of ['connect:StopContact', 'connect:ListAssociatedContacts', 'connect:DescribeContact']) expect(gained(action)).toEqual(['queue-voicemails']);
  const tells = (template: Template) => Object.values(template.Resources).filter(({ Type, Properties }) => Type === 'AWS::Lambda::Function' && JSON.stringify(Properties['Environment'] ?? '').includes('"VOICEMAIL_ANSWERED_QUEUE_URL":{"Ref"')).length;
  expect([tells(ending), tells(leaving)]).toEqual([2, 0]);
  expect(gained('sqs:SendMessage')).toContain('api-voicemails');
});

test('with endTasks alone, tasks of this instance that follow a contact are told of when they come into a queue', () => {
  const tasks = (template: Template) => ofType(template, 'AWS::Events::Rule').filter(([, { Properties }]) => JSON.stringify(Properties['EventPattern'] ?? '').includes('TASK'));
  expect(tasks(leaving)).toEqual([]);
  expect(tasks(ending).map(([, { Properties }]) => Properties['EventPattern'])).toMatchObject([
    { source: ['aws.connect'], detail: { instanceArn: [plainSettings.instanceArn], channel: ['TASK', 'Task'], initiationMethod: ['API'], eventType: ['QUEUED'], previousContactId: [{ exists: true }] } },
  ]);
});
