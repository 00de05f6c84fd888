import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { OwnOutcome, SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { SendResult } from '../../api/send-surely';
import { showNumber } from '../../page/format';
import { later } from '../../page/later';
import { SHORTCUTS, takesFocus } from '../../page/use-shortcuts';
import { draftOf, missingTime, timeOf } from '../callbacks/callback-draft';
import { type Call, isScheduled } from './describe-call';

const TimeFields = later(async () => (await import('../callbacks/time-fields')).TimeFields);

export interface OutcomeQuestionProps {
  call: Call;
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  onSay: (request: SayOutcomeRequest) => Promise<SendResult<Call>>;
}

const words: [outcome: string, text: string][] = [
  ['reached', 'Reached'],
  ['voicemail', 'Voicemail'],
  ['no-answer', 'No answer'],
  ['wrong-person', 'Somebody else'],
  ['wrong-number', 'Wrong number'],
];

/** Asks the agent what came of their call. One click answers, and nothing waits for it. */
export function OutcomeQuestion({ call, own, onSay }: OutcomeQuestionProps) {
  const [isAsked, ask] = useState(call.said === undefined);
  const [isTimed, timed] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  if (!call.maySayOutcome) return null;
  const say = async (request: SayOutcomeRequest) => {
    setTrouble(undefined);
    const result = await onSay(request);
    if (result.kind === 'answered') [ask, timed].forEach((set) => set(false));
    else setTrouble(result.kind === 'refused' ? result.detail : 'No answer came back. Say it again.');
  };
  const choices = [...words, ...own.map(({ code, label }) => [code, navigator.language.startsWith('de') ? label.de : label.en] as const)];
  return (
    <div role="group" aria-label={`What came of the call to ${showNumber(call.number)}`} className="outcome-question">
      {call.said && !isAsked ? (
        <Box>
          {call.said.by}: {call.said.sentence}{' '}
          <Button variant="inline-link" onClick={() => ask(true)}>
            Say otherwise
          </Button>
        </Box>
      ) : (
        <SpaceBetween size="xxs">
          <Box color="text-body-secondary">What came of it?</Box>
          <SpaceBetween direction="horizontal" size="xs">
            {choices.map(([outcome, text]) => (
              <Button key={outcome} nativeButtonAttributes={takesFocus(SHORTCUTS.outcome)} onClick={() => void say({ outcome })}>
                {text}
              </Button>
            ))}
            {isScheduled(call) && (
              <Button ariaExpanded={isTimed} onClick={() => timed(!isTimed)}>
                Call again at…
              </Button>
            )}
          </SpaceBetween>
        </SpaceBetween>
      )}
      {isTimed && isScheduled(call) && <TryAgainForm callback={call} onSay={say} />}
      {trouble && (
        <div role="alert">
          <Box color="text-status-error">{trouble}</Box>
        </div>
      )}
    </div>
  );
}

interface TryAgainFormProps {
  callback: Extract<Call, { dueAt: string }>;
  onSay: (request: SayOutcomeRequest) => Promise<void>;
}

/** The time at which the customer wants to be called. */
function TryAgainForm({ callback, onSay }: TryAgainFormProps) {
  const [draft, setDraft] = useState({ ...draftOf(callback), date: '', time: '' });
  const [missing, setMissing] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const without = missingTime(draft);
    setMissing(without);
    if (!without) void onSay({ outcome: 'try-again', ...timeOf(draft) });
  };
  return (
    <form onSubmit={submit}>
      <SpaceBetween size="xs">
        <TimeFields draft={draft} queueZone={undefined} theirZones={[]} error={missing} onChange={(change) => setDraft({ ...draft, ...change })} />
        <Button formAction="submit">Call again then</Button>
      </SpaceBetween>
    </form>
  );
}
