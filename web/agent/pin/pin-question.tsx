import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { SetPinRequest } from '../../../lambda/http/rule-api-types';
import { type SendResult, sendOnce, troubleOf } from '../../api/send-surely';
import { PinField } from './pin-field';
import { t } from '../../words/t';

export interface PinQuestionProps {
  /** The refusal that asks for it. */
  code: string;
  /** What the PIN is given for, as the button says it. */
  action: string;
  /** The agent gave it. It is kept in the memory of the page alone, and only until this is done. */
  onPin: (pin: string) => void;
  setPin: (request: SetPinRequest) => Promise<unknown>;
}

/** The refusals that ask for a PIN. A locked one is for an administrator. */
const ASKED = ['pin-needed', 'pin-wrong', 'pin-not-set'];

/** Asks for the agent's PIN where a destination needs one, and lets them set it. */
export function PinQuestion({ code, action, onPin, setPin }: PinQuestionProps) {
  const [isSetting, setSetting] = useState(code === 'pin-not-set');
  const [pin, type] = useState('');
  const [current, typeCurrent] = useState('');
  const [answer, setAnswer] = useState<SendResult<unknown>>();
  if (!ASKED.includes(code)) return null;
  const isFirst = code === 'pin-not-set';
  const trouble = answer && troubleOf(answer, t('No answer came back. Try again.'));
  const set = async () => {
    const answered = await sendOnce(() => setPin({ pin, ...(!isFirst && { current }) }));
    setAnswer(answered);
    if (answered.kind === 'answered') onPin(pin);
  };
  return (
    <SpaceBetween size="xs">
      {isSetting && !isFirst && <PinField label={t('Your PIN until now')} value={current} onChange={typeCurrent} />}
      <PinField label={isSetting ? t('Your new PIN') : t('Your PIN')} value={pin} onChange={type} />
      {trouble && <Alert type="error">{trouble}</Alert>}
      <SpaceBetween direction="horizontal" size="xs">
        <Button formAction="none" disabled={!pin || (isSetting && !isFirst && !current)} onClick={() => (isSetting ? void set() : onPin(pin))}>
          {isSetting ? t('{action}, with this PIN', { action }) : action}
        </Button>
        {!isSetting && (
          <Button formAction="none" variant="link" onClick={() => setSetting(true)}>
            {t('Set another PIN')}
          </Button>
        )}
      </SpaceBetween>
    </SpaceBetween>
  );
}
