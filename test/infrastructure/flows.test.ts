import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { placesOf } from '../../flow-language/bind-flow';
import { lintFlow } from '../../flow-language/lint-flow';
import type { FlowAction, FlowDocument, FlowType } from '../../flow-language/types';
import { REPORTS } from '../../lambda/callbacks/domain/event';
import { ConnectInstance } from '../../lib/connect/connect-instance';
import { ContactFlow } from '../../lib/connect/contact-flow';
import { speak } from '../../lib/wording/speak';
import { SHIPPED_LANGUAGES } from '../../lib/wording/languages';
import { shippedIn } from '../../lib/wording/wordings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { ofType, otherSettings, plainSettings, synthesize } from './synthesize';

const folder = join(__dirname, '../../contact-flows');
const names = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as FlowDocument;

/** Flows of a template by the last word of their name, with their content as one text. */
function deployed(settings: typeof plainSettings) {
  const flows = ofType(synthesize(settings), 'AWS::Connect::ContactFlow').map(([, { Properties }]) => {
    const { Name, Type, Content } = Properties as { Name: string; Type: FlowType; Content: string | { 'Fn::Join': [string, unknown[]] } };
    const text = typeof Content === 'string' ? Content : Content['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', ''))).join('');
    return [Name.split(' ').at(-1)!, { type: Type, text }] as const;
  });
  return Object.fromEntries(flows);
}

const [support, ...others] = plainSettings.queues!;
const customersFirst = { ...plainSettings, queues: [{ ...support!, mode: 'customer-first' as const, customerFirst: { announcedAs: 'Example' } }, ...others] };
const all = deployed({ ...customersFirst, legacy: otherSettings.legacy });

test('every flow of the folder is deployed where legacy mode is on, customers of a queue come first and callbacks are offered, and explained', () => {
  expect(Object.keys(all).sort()).toEqual([...names].sort());
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const name of names) expect(readme).toContain(`## ${name}\n`);
});

test('without legacy mode its flows are not deployed', () => {
  const legacy = names.filter((name) => name.startsWith('legacy-'));
  expect(legacy).not.toEqual([]);
  expect(Object.keys(deployed(customersFirst)).sort()).toEqual(names.filter((name) => !legacy.includes(name)).sort());
});

test('where agents come first in all queues, no flow is deployed for customers who do', () => {
  const first = names.filter((name) => name.startsWith('customer-first'));
  expect(first).not.toEqual([]);
  expect(Object.keys(deployed(plainSettings)).filter((name) => first.includes(name))).toEqual([]);
});

test('where no queue offers callbacks to its callers, no flow does', () => {
  expect(Object.keys(deployed(otherSettings))).not.toContain('callback-offer');
  expect(Object.keys(deployed(plainSettings))).toContain('callback-offer');
});

describe('what agents are shown', () => {
  const modulesOf = (settings: typeof plainSettings) => JSON.stringify(ofType(synthesize(settings), 'AWS::Connect::ContactFlowModule').map(([, { Properties }]) => Properties['Content']));
  const unseen = { ...plainSettings, agentView: false };

  test('is the detail view of the region, which the flows that make callbacks and match callers set', () => {
    expect(all['agent-view']!.text).toContain('arn:aws:connect:eu-central-1:aws:view/detail:1');
    expect(Object.entries(all).filter(([, { text }]) => text.includes('DefaultAgentUI')).map(([name]) => name)).toEqual(expect.arrayContaining(['handoff', 'callback-offer', 'customer-first']));
    expect(modulesOf(plainSettings)).toContain('DefaultAgentUI');
  });

  test('is nothing where the settings do not want it; the flows lint without it', () => {
    const without = deployed(unseen);
    expect(Object.keys(without)).not.toContain('agent-view');
    for (const { type, text } of Object.values(without)) expect([lintFlow(text, type), text.includes('DefaultAgentUI')]).toEqual([[], false]);
    expect(modulesOf(unseen)).not.toContain('DefaultAgentUI');
  });
});

test('flows speak the language of the settings', () => {
  const german = deployed({ ...plainSettings, languages: ['de'] });
  expect(german['callback-offer']!.text).toContain('Möchten Sie lieber zurückgerufen werden?');
  for (const { type, text } of Object.values(german)) expect(lintFlow(text, type)).toEqual([]);
});

describe('flows of several languages', () => {
  const seven = deployed({ ...plainSettings, languages: [...SHIPPED_LANGUAGES], voicemails: { kind: 'own', recordings: { kind: 'new' } } });
  const actionsOf = (name: string) => (JSON.parse(seven[name]!.text) as FlowDocument).Actions;

  test('are what Connect takes, with all languages at once', () => {
    for (const { type, text } of Object.values(seven)) expect(lintFlow(text, type)).toEqual([]);
  });

  test('say to customers what they say in their language, and to agents what they say in the first', () => {
    const offered = actionsOf('callback-offer').filter(({ Identifier }) => Identifier.startsWith('menu-both-')).map(({ Parameters }) => Parameters['Text']);
    expect(offered).toEqual(SHIPPED_LANGUAGES.map((language) => shippedIn(language)['offer-menu-both']));
    expect(seven['agent-whisper']!.text).not.toContain('dialback_language');
    expect(actionsOf('outbound-whisper').find(({ Identifier }) => Identifier === 'voice-es')!.Parameters).toEqual({ TextToSpeechVoice: 'Lucia', TextToSpeechEngine: 'Neural' });
  });

  test('ask for no language where all say the same', () => {
    expect(actionsOf('callback-offer').find(({ Identifier }) => Identifier === 'listen-message')!.Type).toBe('GetParticipantInput');
  });
});

test('recordings are played in place of text, each in its block and language', () => {
  const prompt = `${plainSettings.instanceArn}/prompt/33333333-4444-4555-8666-777777777777`;
  const s3 = 'https://prompts.s3.eu-central-1.amazonaws.com/wait.wav';
  const [english, german] = [{ language: 'en', said: { ...shippedIn('en'), 'hold-music': { s3 } } }, { language: 'de', said: { ...shippedIn('de'), 'offer-thanks': { prompt }, 'offer-menu-slot': { s3 } } }] as const;
  const spoken = speak(read('callback-offer'), [english, german]);
  const parametersOf = (identifier: string) => spoken.Actions.find(({ Identifier }) => Identifier === identifier)!.Parameters;
  const media = { Uri: s3, SourceType: 'S3', MediaType: 'Audio' };
  expect(parametersOf('hold-en')).toMatchObject({ Messages: [{ Text: shippedIn('en')['offer-please-hold'] }, { Media: media }] });
  expect(parametersOf('thanks-de')).toEqual({ PromptId: prompt });
  expect(parametersOf('menu-slot-de')).toEqual({ Media: media, StoreInput: 'False', InputTimeLimitSeconds: '8' });
  expect(parametersOf('menu-slot-en')['Text']).toBe(shippedIn('en')['offer-menu-slot']);
  expect(lintFlow(spoken, 'CUSTOMER_QUEUE')).toEqual([]);
});

test('what a language does not say is found at synth, by name', () => {
  const flow = { ...read('parking'), Actions: [{ Identifier: 'say', Type: 'MessageParticipant', Parameters: { Text: '{{wording.nowhere}}' }, Transitions: {} }] };
  expect(() => speak(flow, [{ language: 'de', said: shippedIn('de') }])).toThrow(/"de" has no "nowhere".*say/);
});

describe.each(names)('%s', (name) => {
  test('has nothing that Connect would refuse, before and after its places are filled, and nothing it would be warned of', () => {
    const { type, text } = all[name]!;
    expect(lintFlow(read(name), type)).toEqual([]);
    expect(lintFlow(text, type)).toEqual([]);
  });

  test('has no place left open when deployed', () => {
    expect(placesOf(JSON.parse(all[name]!.text) as FlowDocument)).toEqual([]);
  });
});

test('a flow that Connect would refuse does not synthesize', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dialback-flow-')), 'broken.json');
  const parking = read('parking');
  parking.Actions.find(({ Type }) => Type === 'Compare')!.Transitions.Errors = [];
  writeFileSync(file, JSON.stringify(parking));
  const instance = new ConnectInstance(plainSettings.instanceArn);
  expect(() => new ContactFlow(new Stack(appToRead(), 'Broken'), 'parking', { instance, type: 'CONTACT_FLOW', description: 'x', file })).toThrow(
    /Connect would refuse the flow.*who-calls.*NoMatchingCondition/s,
  );
});

test('a flow with a place that nothing fills does not synthesize', () => {
  const instance = new ConnectInstance(plainSettings.instanceArn);
  expect(() => new ContactFlow(new Stack(appToRead(), 'Open'), 'parking', { instance, type: 'CONTACT_FLOW', description: 'x', references: {} })).toThrow(/\{\{/);
});

describe('handoff', () => {
  const byId = new Map(read('handoff').Actions.map((action) => [action.Identifier, action]));
  const outcomeOf = (id: string) => (byId.get(id)!.Parameters['LambdaInvocationAttributes'] as { step: string; outcome?: string }).outcome;
  // A view that is refused costs no callback: the flow goes on without it.
  const refusing = [...byId.values()].filter(({ Identifier }) => Identifier !== 'agent-view').filter(({ Type }) => !['InvokeLambdaFunction', 'Compare'].includes(Type)).flatMap((action) => (action.Transitions.Errors ?? []).map((error) => ({ action, error })));

  test.each(refusing.map(({ action, error }) => [action.Identifier, error.ErrorType, error.NextAction]))('%s: %s is reported before the line is dropped', (_id, _error, next) => {
    expect(REPORTS).toContain(outcomeOf(next) as never);
    expect(outcomeOf(next)).not.toBe('queued');
    expect(byId.get(next)!.Transitions).toMatchObject({ NextAction: 'disconnect', Errors: [{ NextAction: 'disconnect' }] });
  });

  test('makes no callback unless the function says so', () => {
    const decision = byId.get('decision') as FlowAction;
    expect(byId.get('admit')!.Transitions.Errors).toEqual([{ ErrorType: 'NoMatchingError', NextAction: 'disconnect' }]);
    expect(decision.Transitions).toMatchObject({ NextAction: 'disconnect', Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'disconnect' }] });
  });
});

test('flows report nothing that the function does not know', () => {
  const reported = names.flatMap((name) => read(name).Actions).flatMap(({ Parameters }) => (Parameters['LambdaInvocationAttributes'] as { outcome?: string } | undefined)?.outcome ?? []);
  expect(reported.length).toBeGreaterThan(5);
  expect(reported.filter((outcome) => !REPORTS.includes(outcome as never))).toEqual([]);
});
