import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { dueText } from './callback-message';
import { t } from '../../words/t';

export interface DeleteQuestionProps {
  /** Undefined while nothing is asked. */
  callback: ScheduledCallback | undefined;
  onAnswer: (isYes: boolean) => void;
}

/** Asks the agent to confirm before a promise to a customer is cancelled. */
export function DeleteQuestion({ callback, onAnswer }: DeleteQuestionProps) {
  const isMissed = callback?.state === 'ended';
  return (
    <Modal
      visible={!!callback}
      onDismiss={() => onAnswer(false)}
      header={isMissed ? t('Take this callback off the list?') : t('Delete this callback?')}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => onAnswer(false)}>
              {t('Keep it')}
            </Button>
            <Button variant="primary" onClick={() => onAnswer(true)}>
              {isMissed ? t('Take it off') : t('Delete')}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {callback && (
        <>
          {isMissed ? t('{number}, promised for {time}.', { number: showNumber(callback.number), time: dueText(callback) }) : t('{number}, due {time}.', { number: showNumber(callback.number), time: dueText(callback) })}{' '}
          {isMissed ? t('Nobody will call this customer.') : t('The customer will not be called, even if the callback is in line already.')}
        </>
      )}
    </Modal>
  );
}
