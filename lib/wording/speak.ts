import { placesOf } from '../../flow-language/bind-flow';
import type { FlowAction, FlowDocument } from '../../flow-language/types';
import { isSsml, type Said } from './said';
import type { Wording, Wordings } from './wordings';

/** A flow, or its editor, sets it: the language of the customer on the line. */
const CUSTOMERS_LANGUAGE = '$.Attributes.dialback_language';

/**
 * A copy of the flow with its words. An action that says different things in different languages becomes one for each, behind a comparison of the customer's
 * language that has its name. Whoever speaks none of them hears the first.
 *
 * @throws Error naming a key that a language does not have
 */
export function speak(flow: FlowDocument, wordings: Wordings): FlowDocument {
  return { ...flow, Actions: flow.Actions.flatMap((action) => speakAction(action, wordings)) };
}

/** Values for `{{wording.<key>}}` where the first language is heard: a test of a flow names nobody's language. */
export function wordingPlaces([{ said }]: Wordings): Record<string, string> {
  return Object.fromEntries(Object.entries(said).map(([key, each]) => [`wording.${key}`, nameOf(each)]));
}

/** A test that names a recording finds it by its address. */
function nameOf(said: Said): string {
  if (typeof said === 'string') return said;
  return 'prompt' in said ? said.prompt : said.s3;
}

function speakAction(action: FlowAction, wordings: Wordings): FlowAction[] {
  const [first, ...others] = wordings.map((wording) => ({ language: wording.language, action: inLanguage(action, wording) }));
  const different = others.filter((other) => JSON.stringify(other.action) !== JSON.stringify(first!.action));
  if (different.length === 0) return [first!.action];
  const named = (language: string) => `${action.Identifier}-${language}`;
  const spoken = [first!, ...different].map(({ language, action: said }) => ({ ...said, Identifier: named(language) }));
  const choice: FlowAction = {
    Identifier: action.Identifier,
    Type: 'Compare',
    Parameters: { ComparisonValue: CUSTOMERS_LANGUAGE },
    Transitions: {
      NextAction: named(first!.language),
      Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: named(first!.language) }],
      Conditions: different.map(({ language }) => ({ NextAction: named(language), Condition: { Operator: 'TextStartsWith', Operands: [language] } })),
    },
  };
  return [choice, ...spoken];
}

function inLanguage(action: FlowAction, wording: Wording): FlowAction {
  const alone: FlowDocument = { Version: '2019-10-30', StartAction: action.Identifier, Actions: [action] };
  for (const { kind, name, path } of placesOf(alone)) {
    if (kind === 'wording' && wording.said[name] === undefined) throw new Error(`The wording "${wording.language}" has no "${name}", which ${path} says.`);
  }
  return { ...action, Parameters: fill(action.Parameters, wording) as FlowAction['Parameters'] };
}

const PLACES = /\{\{wording\.([a-z0-9-]+)\}\}/g;
const ALONE = /^\{\{wording\.([a-z0-9-]+)\}\}$/;

/** A prompt is named by what it is: `Text` or `SSML` of the document becomes whichever the wording is. */
function fill(value: unknown, wording: Wording): unknown {
  if (typeof value === 'string') return value.replace(PLACES, (_place, key: string) => String(wording.said[key]));
  if (Array.isArray(value)) return value.map((item) => fill(item, wording));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const key = (name === 'Text' || name === 'SSML') && typeof inner === 'string' ? ALONE.exec(inner)?.[1] : undefined;
    return key === undefined ? [[name, fill(inner, wording)] as const] : [promptOf(wording.said[key]!)];
  });
  return Object.fromEntries(entries);
}

function promptOf(said: Said): readonly [string, unknown] {
  if (typeof said === 'string') return [isSsml(said) ? 'SSML' : 'Text', said];
  return 'prompt' in said ? ['PromptId', said.prompt] : ['Media', { Uri: said.s3, SourceType: 'S3', MediaType: 'Audio' }];
}
