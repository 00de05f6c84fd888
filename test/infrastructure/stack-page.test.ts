import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofType, otherSettings, plainSettings, synthesize } from './synthesize';

const page = readFileSync(join(__dirname, '../../docs/operator/what-it-creates.md'), 'utf8');

// A walk prints the whole page anew, which adds one choice at a time. A choice that it does not know would be missing here.
test.each([
  ['as shipped', plainSettings],
  ['with every choice made the other way', otherSettings],
])('the page of what the stack creates leaves out no function, flow or alarm, %s', (_title, settings) => {
  const template = synthesize(settings);
  const texts = (type: string, property: string) => ofType(template, type).map(([, { Properties }]) => String(Properties[property]));
  const shown = [
    ...texts('AWS::Lambda::Function', 'Description').map((description) => `| \`${description.replace('Dialback ', '')}\` |`),
    ...['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'].flatMap((type) => texts(type, 'Name')).map((name) => `| ${name} |`),
    ...texts('AWS::CloudWatch::Alarm', 'AlarmDescription').map((description) => description.split(' Look at: ')[0]!),
  ];
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((text) => !page.includes(text))).toEqual([]);
});
