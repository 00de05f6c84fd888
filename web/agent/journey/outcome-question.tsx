import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { OwnOutcome, SayDialOutcomeRequest } from '../../../lambda/http/api-types';
import { type SendResult, troubleOf } from '../../api/send-surely';
import { showNumber } from '../../page/format';
import { later } from '../../page/later';
import { SHORTCUTS, takesFocus } from '../../page/use-shortcuts';
import type { CallbackQueue } from '../callbacks/use-queues';
import { type Call, isScheduled } from './describe-call';
import { languageOfPage, t } from '../../words/t';

/** It knows the zones of numbers, for which no call waits. */
const TryAgainForm = later(async () => (await import('../callbacks/forms')).TryAgainForm);

/** What an agent may choose from, when they say what came of a call. */
export interface OutcomeWords {
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  /** Queues of the agent, once they are known. A click is of none, so the agent says for which the customer is called again. */
  queues?: CallbackQueue[] | undefined;
}

export interface OutcomeQuestionProps extends OutcomeWords {
  call: Call;
  onSay: (request: SayDialOutcomeRequest) => Promise<SendResult<Call>>;
}

const words = (): [outcome: string, text: string][] => [
  ['reached', t('Reached')],
  ['voicemail', t('Voicemail')],
  ['no-answer', t('No answer')],
  ['wrong-person', t('Somebody else')],
  ['wrong-number', t('Wrong number')],
];

/** Asks the agent what came of their call. One click answers, and nothing waits for it. */
export function OutcomeQuestion({ call, own, queues, onSay }: OutcomeQuestionProps) {
  const [isAsked, ask] = useState(call.said === undefined);
  const [isTimed, timed] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  if (!call.maySayOutcome) return null;
  const say = async (request: SayDialOutcomeRequest) => {
    setTrouble(undefined);
    const result = await onSay(request);
    if (result.kind === 'answered') [ask, timed].forEach((set) => set(false));
    setTrouble(troubleOf(result, t('No answer came back. Say it again.')));
  };
  const labels = new Map(own.map(({ code, label }) => [code, label[languageOfPage()] ?? label.en] as const));
  const choices = [...words(), ...labels];
  return (
    <div role="group" aria-label={t('What came of the call to {number}', { number: showNumber(call.number) })} className="outcome-question">
      {call.said && !isAsked ? (
        <Box>
          {call.said.by}: {labels.get(call.said.code) ?? call.said.sentence}{' '}
          <Button variant="inline-link" onClick={() => ask(true)}>
            {t('Say otherwise')}
          </Button>
        </Box>
      ) : (
        <SpaceBetween size="xxs">
          <Box color="text-body-secondary">{t('What came of it?')}</Box>
          <SpaceBetween direction="horizontal" size="xs">
            {choices.map(([outcome, text]) => (
              <Button key={outcome} nativeButtonAttributes={takesFocus(SHORTCUTS.outcome)} onClick={() => void say({ outcome })}>
                {text}
              </Button>
            ))}
            {(isScheduled(call) || queues) && (
              <Button ariaExpanded={isTimed} onClick={() => timed(!isTimed)}>
                {t('Call again at…')}
              </Button>
            )}
          </SpaceBetween>
        </SpaceBetween>
      )}
      {isTimed && <TryAgainForm call={call} queues={queues} onSay={say} />}
      {trouble && (
        <div role="alert">
          <Box color="text-status-error">{trouble}</Box>
        </div>
      )}
    </div>
  );
}
