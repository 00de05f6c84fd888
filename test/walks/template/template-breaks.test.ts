import { listBreaks, type Break } from '../../../bench/breaks/list-breaks';
import { whoNotices } from '../../../bench/breaks/who-notices';
import { startStage } from '../../../local/stage';

let breaks: Break[];
beforeAll(async () => {
  const stage = await startStage({ virtual: true, alterTemplate: (template) => void (breaks = listBreaks(template)) });
  await stage.stop();
});

test('control: a story that fails with nothing taken out notices nothing', async () => {
  const failing = { name: 'rain', tell: () => Promise.reject(new Error('It rains.')) };
  await expect(whoNotices({ take: () => undefined }, [failing])).rejects.toThrow('With nothing taken out, rain fails: It rains.');
});

// One break of each kind, and those that only an unlucky day needs. `npm run breaks` walks all of them.
test.each<[Break['kind'], RegExp]>([
  ['grant', /^connect:SearchUsers of apiagent/],
  ['grant', /^connect:DescribeContact of eventcontact/],
  ['grant', /^connect:StartOutboundVoiceContact of ticksweep/],
  ['grant', /^connect:ListAssociatedContacts of ticksweep/],
  ['grant', /^sqs:SendMessage of eventcontact/],
  ['variable', /^DEDICATED_NUMBER of apiagent/],
  ['route', /^GET \/me/],
  ['route', /^POST \/callbacks\/\{id\}\/dial-now/],
  ['mapping', /queuedispatch/],
  ['mapping', /queuecallins/],
  ['mapping', /streamcallbacks/],
  ['grant', /^connect:UpdateContactAttributes of flowcallin/],
  ['grant', /^events:InvokeApiDestination/],
  ['route', /^DELETE \/callback-requests/],
  ['association', /^OfferCaller/],
  ['grant', /^sqs:SendMessage of tickdispatch/],
  ['variable', /^DISPATCH_QUEUE_URL of queuedispatch/],
  ['rule', /^EventRulesSweep/],
  ['target', /^of EventRulesContactEvents/],
  ['permission', /^ApiPOSTdials/],
  ['association', /./],
  ['number binding', /./],
])('somebody notices when it is without the %s %s', async (kind, what) => {
  const found = breaks.find((one) => one.kind === kind && what.test(one.what));
  expect(found).toBeDefined();
  expect(await whoNotices(found!)).toEqual({ story: expect.any(String), says: expect.any(String) });
});

test('every kind of part is among those that are taken out', () => {
  expect([...new Set(breaks.map(({ kind }) => kind))].sort()).toEqual(
    ['association', 'failure destination', 'grant', 'mapping', 'number binding', 'permission', 'route', 'rule', 'target', 'variable'].sort(),
  );
});
