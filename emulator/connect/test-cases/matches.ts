import type { TestCaseSwitches } from './test-case-switches';
import { includesWords, similarity } from './compare-messages';
import { resourceNamed } from './publish-problems';
import { objectIn, type TestEvent } from './test-document';
import { sameResource, type Happening } from './test-happening';

export interface MatchRules extends Pick<TestCaseSwitches, 'testSimilarity' | 'testPromptById'> {
  channel: 'VOICE_CALL' | 'CHAT';
}

/** Whether an observation waits for this. */
export function matches(event: TestEvent, happening: Happening, rules: MatchRules): boolean {
  if (event.Actor === 'Agent' || event.Type !== happening.kind) return false;
  if (happening.kind === 'MessageReceived') return matchesMessage(event, happening, rules);
  if (happening.kind !== 'FlowActionStarted') return true;
  const properties = event.Properties ?? {};
  const actionType = String(properties.ActionType);
  const agentId = objectIn(properties.ActionParameters)?.AgentId;
  if (agentId !== undefined && agentId !== happening.agentId) return false;
  return actionType === happening.actionType && sameResource({ actionType, resource: resourceNamed(actionType, properties.ActionParameters) }, happening);
}

function matchesMessage({ Properties = {}, MatchingCriteria }: TestEvent, heard: Extract<Happening, { kind: 'MessageReceived' }>, rules: MatchRules): boolean {
  // Beside the properties a bare text is accepted and turned into nothing, so that it never matches (0.4).
  if (MatchingCriteria !== undefined) return false;
  const { Text, SSML, PromptId, Media } = Properties;
  const wanted = typeof Text === 'string' ? Text : typeof SSML === 'string' ? SSML : undefined;
  if (wanted === undefined || typeof SSML === 'string') {
    if (rules.testPromptById === 'never matches') return false;
    const uri = objectIn(Media)?.Uri;
    if (wanted === undefined) return heard.prompts.some(({ promptId, media }) => (typeof PromptId === 'string' && sameResource({ actionType: 'prompt', resource: PromptId }, { actionType: 'prompt', resource: promptId })) || (uri !== undefined && uri === media));
  }
  if (objectIn(Properties.MatchingCriteria)?.Type === 'Inclusion') return rules.channel === 'CHAT' ? heard.text.includes(wanted) : includesWords(heard.text, wanted);
  return similarity(heard.text, wanted) >= rules.testSimilarity;
}
