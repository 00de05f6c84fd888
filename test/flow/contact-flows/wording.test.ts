import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../../flow-language/bind-flow';
import type { FlowDocument } from '../../../flow-language/types';
import { WORDS } from '../../../lambda/ground/domain/speech';
import { faultsOfKey } from '../../../lib/wording/faults-of-key';
import { WORDING_KEYS } from '../../../lib/wording/keys';
import { SHIPPED_LANGUAGES } from '../../../lib/wording/languages';
import { isSsml } from '../../../lib/wording/said';
import { shippedIn } from '../../../lib/wording/wordings';

const FOLDER = join(__dirname, '../../../contact-flows');
const filesIn = (folder: string) => readdirSync(join(FOLDER, folder)).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));

const flows = [...filesIn('.'), ...filesIn('modules').map((name) => `modules/${name}`)];
const documentOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as FlowDocument;
const places = flows.flatMap((flow) => placesOf(documentOf(flow)).filter(({ kind }) => kind === 'wording'));
const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555';

test('the keys of the wording are those that flows and functions name', () => {
  expect(Object.keys(WORDING_KEYS).sort()).toEqual([...new Set([...places.map(({ name }) => name), ...WORDS])].sort());
});

test('a key is said where flows speak it, and shown or set where they do not', () => {
  const spoken = new Set(places.filter(({ path }) => /\.(Text|SSML)$/.test(path)).map(({ name }) => name));
  expect(Object.keys(WORDING_KEYS).filter((key) => WORDING_KEYS[key]!.kind === 'said').sort()).toEqual([...spoken].sort());
});

describe.each(SHIPPED_LANGUAGES)('%s', (language) => {
  const said = shippedIn(language);
  const english = shippedIn('en');

  test('has each key, in the order of English, and no other', () => {
    expect(Object.keys(said)).toEqual(Object.keys(english));
    expect(Object.keys(said).sort()).toEqual(Object.keys(WORDING_KEYS).sort());
  });

  test('obeys what the operator’s own wording must obey, against English', () => {
    const faults = Object.entries(said).flatMap(([key, text]) => faultsOfKey(key, text, { shipped: english[key]!, instanceArn }).map((fault) => `${key} ${fault}`));
    expect(faults).toEqual([]);
  });

  test('is SSML, or a voice, where English is', () => {
    for (const [key, text] of Object.entries(said)) expect({ key, ssml: isSsml(text) }).toEqual({ key, ssml: isSsml(english[key]!) });
  });

  // Connect's limits: 3,000 characters that are billed, 6,000 in all. A caller forgets long before.
  test('keeps its prompts short', () => {
    expect(Object.entries(said).filter(([, text]) => text.length > 400)).toEqual([]);
  });
});

test('the languages are different', () => {
  for (const key of Object.keys(WORDING_KEYS).filter((each) => /^(whisper|offer-(?!.*slots)|voicemail-ask|text)/.test(each))) {
    expect({ key, texts: new Set(SHIPPED_LANGUAGES.map((language) => shippedIn(language)[key])).size }).toEqual({ key, texts: SHIPPED_LANGUAGES.length });
  }
});

test.each(flows)('%s has no sentence of its own', (flow) => {
  const spoken = documentOf(flow).Actions.flatMap(({ Parameters: { Text, SSML, Messages } }) => [Text, SSML, ...((Messages as { Text?: string; SSML?: string }[] | undefined) ?? []).flatMap((each) => [each.Text, each.SSML])]);
  for (const text of spoken) if (text !== undefined) expect(text).toMatch(/^(\{\{wording\.[a-z0-9-]+\}\}|\$\.Attributes\.\w+)$/);
});

/** Those that run in a call whose voice a flow of the operator's, or *legacy-outbound*, chose before; and the one that plays silence. */
const AFTER_OTHERS = ['callback-offer', 'legacy-hold', 'parking-queue', ...filesIn('modules').map((name) => `modules/${name}`)];

test('a flow that speaks sets the voice of its language before, on every way', () => {
  const ways = (flow: string) => {
    const { StartAction, Actions } = documentOf(flow);
    const blocks = new Map(Actions.map((block) => [block.Identifier, block]));
    const unvoiced = new Set<string>();
    const visit = (id: string | undefined): void => {
      const block = id === undefined ? undefined : blocks.get(id);
      if (!block || unvoiced.has(block.Identifier) || block.Type === 'UpdateContactTextToSpeechVoice') return;
      unvoiced.add(block.Identifier);
      const { NextAction, Errors = [], Conditions = [] } = block.Transitions;
      [NextAction, ...[...Errors, ...Conditions].map((way) => way.NextAction)].forEach(visit);
    };
    visit(StartAction);
    return [...unvoiced].filter((id) => /"(Text|SSML)":"\{\{wording/.test(JSON.stringify(blocks.get(id)!.Parameters)));
  };
  expect(flows.filter((flow) => !AFTER_OTHERS.includes(flow)).flatMap((flow) => ways(flow).map((block) => `${flow}: ${block}`))).toEqual([]);
});
