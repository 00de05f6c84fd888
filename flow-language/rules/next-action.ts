import { reportAction } from './report';
import type { ActionAt, ModelledRule } from './rule';

export const nextActionRequired: ModelledRule = {
  name: 'next-action-required',
  severity: 'error',
  says: 'Every action that does not end the flow has NextAction, also those that branch by conditions.',
  source: '§1.2 [S] HH C1, PUL',
  checkFor: ({ next }) => (next === 'required' ? reportMissing : undefined),
};

export const terminalTransitions: ModelledRule = {
  name: 'terminal-transitions',
  severity: 'error',
  says: 'An action that ends the flow has no NextAction.',
  source: '§1.2 [S] PUL',
  checkFor: ({ next }) => (next === 'none' ? reportSuperfluous : undefined),
};

export const nextActionUnseen: ModelledRule = {
  name: 'next-action-unseen',
  severity: 'warning',
  says: 'MessageParticipantIteratively holds the participant and has no NextAction; a few published flows carry one all the same.',
  source: '§1.2, §1.6 [S]',
  checkFor: ({ next }) => (next === 'unseen' ? reportUnseen : undefined),
};

function reportMissing(at: ActionAt): void {
  if (at.next !== undefined) return;
  reportAction(at, nextActionRequired, {
    message: `${at.type} has no Transitions.NextAction; every action that does not end the flow needs one`,
    connect: `Action is missing required property. Path: Actions[${at.index}].Transitions.NextAction`,
  });
}

function reportSuperfluous(at: ActionAt): void {
  if (at.next === undefined) return;
  reportAction(at, terminalTransitions, {
    message: `${at.type} ends the flow, yet has Transitions.NextAction; its Transitions are {}`,
    connect: `Invalid Action property name. Path: Actions[${at.index}].Transitions.NextAction`,
  });
}

function reportUnseen(at: ActionAt): void {
  if (at.next === undefined) return;
  reportAction(at, nextActionUnseen, { message: `${at.type} has Transitions.NextAction, which is never taken: it repeats until it is interrupted` });
}
