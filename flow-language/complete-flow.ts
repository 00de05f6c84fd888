import type { FlowDocument, WrittenDocument } from './types';

/** The document with the Parameters and Transitions that its actions leave out, for those who run it. */
export function completeFlow(document: WrittenDocument): FlowDocument {
  return { ...document, Actions: document.Actions.map((action) => ({ Parameters: {}, Transitions: {}, ...action })) };
}
