import type { Problem, WrittenAction, WrittenDocument } from '../types';
import { show } from './report';
import type { Rule } from './rule';

const LARGEST_CONTENT = 256_000;

const documentJson: Rule = { name: 'document-json', severity: 'error', says: 'The content is one JSON object.', source: '§1.1' };
const documentSize: Rule = {
  name: 'document-size',
  severity: 'error',
  says: 'The content, as a string, has 1 to 256,000 characters.',
  source: '§1.1 [D] CreateContactFlow',
};
const documentShape: Rule = {
  name: 'document-shape',
  severity: 'error',
  says: 'Actions is a list of objects with Identifier and Type; Parameters and Transitions may be left out where there are none.',
  source: '§1.1, §1.2; exports omit empty Parameters, and UpdateContactFlowContent took a last action without Transitions (fitthejob/connect-terraform@ad8c0b9, deploy-dev.yml) [S]',
};
const documentOlderForm: Rule = {
  name: 'document-older-form',
  severity: 'error',
  says: 'The document is in flow language 2019-10-30; the form that the console exported before it, with "modules", is another language.',
  source: '§1.1; exports of before 2020 [S]',
};
const documentDepth: Rule = {
  name: 'document-depth',
  severity: 'error',
  says: 'Nothing is nested so deeply, some thousand times, that it can be parsed and not be looked at.',
  source: '§1.1 names no bound; what the service says is not known [U]',
};
export const SHAPE_RULES: readonly Rule[] = [documentJson, documentSize, documentDepth, documentOlderForm, documentShape];

const problem = (rule: Rule, action: string | null, message: string): Problem => ({ severity: 'error', action, rule: rule.name, message });
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is found about content that is nested too deeply. */
export const tooDeep = (): Problem[] => [problem(documentDepth, null, 'the content is nested too deeply to be looked at')];

/** Reads content as far as rules can look at it; what they cannot look at is left out and reported here. */
export function readDocument(content: unknown): { document?: WrittenDocument; problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed = typeof content === 'string' ? parse(content, problems) : content;
  if (parsed === undefined) return { problems };
  if (!isObject(parsed)) return { problems: [...problems, problem(documentJson, null, `the content is ${show(parsed)}; it must be a JSON object`)] };
  if (!Array.isArray(parsed.Actions)) return { problems: [...problems, actionsFault(parsed)] };
  const document = parsed as unknown as WrittenDocument;
  if (parsed.Actions.every(isAction)) return { document, problems };
  parsed.Actions.forEach((action, index) => {
    const fault = faultOf(action);
    if (fault !== undefined) problems.push(problem(documentShape, nameOf(action), `Actions[${index}]${fault}`));
  });
  return { document: { ...document, Actions: parsed.Actions.filter(isAction) }, problems };
}

const isAction = (action: unknown): action is WrittenAction => faultOf(action) === undefined;

function actionsFault({ Actions, modules }: Record<string, unknown>): Problem {
  if (Actions !== undefined || !Array.isArray(modules)) return problem(documentShape, null, `Actions is ${show(Actions)}; it must be a list of actions`);
  const message = 'this is the form with "modules" that the console exported before flow language 2019-10-30; import it in the console, save it, and export it again';
  return problem(documentOlderForm, null, message);
}

function parse(content: string, problems: Problem[]): unknown {
  if (content.length > LARGEST_CONTENT) {
    problems.push(problem(documentSize, null, `the content has ${content.length} characters; at most ${LARGEST_CONTENT} are allowed`));
  }
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    problems.push(problem(documentJson, null, `the content is not JSON: ${(error as Error).message}`));
    return undefined;
  }
}

const nameOf = (action: unknown): string | null => (isObject(action) && typeof action.Identifier === 'string' ? action.Identifier : null);

function faultOf(action: unknown): string | undefined {
  if (!isObject(action)) return ` is ${show(action)}; it must be an object`;
  if (typeof action.Identifier !== 'string') return `.Identifier is ${show(action.Identifier)}; it must be a string`;
  if (typeof action.Type !== 'string') return `.Type is ${show(action.Type)}; it must be a string`;
  if (action.Parameters !== undefined && !isObject(action.Parameters)) return `.Parameters is ${show(action.Parameters)}; it must be an object`;
  if (action.Transitions === undefined) return undefined;
  return isObject(action.Transitions) ? transitionsFault(action.Transitions) : `.Transitions is ${show(action.Transitions)}; it must be an object, {} at an end`;
}

function transitionsFault({ Errors, Conditions }: Record<string, unknown>): string | undefined {
  if (Errors !== undefined && !(Array.isArray(Errors) && Errors.every(isError))) {
    return `.Transitions.Errors is ${show(Errors)}; it must be a list of {"ErrorType", "NextAction"}`;
  }
  if (Conditions !== undefined && !(Array.isArray(Conditions) && Conditions.every(isCondition))) {
    return `.Transitions.Conditions is ${show(Conditions)}; it must be a list of {"NextAction", "Condition": {"Operator", "Operands"}}`;
  }
  return undefined;
}

const isError = (value: unknown): boolean => isObject(value) && typeof value.ErrorType === 'string';

function isCondition(value: unknown): boolean {
  return isObject(value) && isObject(value.Condition) && typeof value.Condition.Operator === 'string' && Array.isArray(value.Condition.Operands);
}
