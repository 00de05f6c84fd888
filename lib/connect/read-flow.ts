import { readFileSync } from 'node:fs';
import { lintFlow } from '../../flow-language/lint-flow';
import type { FlowDocument, FlowType } from '../../flow-language/types';

/**
 * Reads a flow or module from its file and checks it, because CloudFormation would only say "invalid request".
 *
 * @throws Error listing what Connect would refuse.
 */
export function readFlow(file: string, type: FlowType): FlowDocument {
  const flow = JSON.parse(readFileSync(file, 'utf8')) as FlowDocument;
  refuseFlow(file, flow, type);
  return flow;
}

/** @throws Error listing what Connect would refuse of it, as it stands in the file or with its words. */
export function refuseFlow(file: string, flow: FlowDocument, type: FlowType): void {
  const errors = lintFlow(flow, type).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.map(({ action, rule, message }) => `- ${action ?? 'document'}: ${rule}: ${message}`);
  throw new Error(`Connect would refuse the flow ${file}:\n${lines.join('\n')}`);
}
