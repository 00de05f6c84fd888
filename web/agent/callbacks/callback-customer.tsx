import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { shortenText } from '../../page/shorten-text';
import { t } from '../../words/t';

export interface CallbackCustomerProps {
  callback: ScheduledCallback;
  /** Whether the details are shown. */
  open: boolean;
  onToggle: () => void;
}

/** The customer and the subject of the callback, and a button for the rest. */
export function CallbackCustomer({ callback: { number, comment }, open, onToggle }: CallbackCustomerProps) {
  return (
    <>
      <Button variant="inline-link" ariaExpanded={open} ariaLabel={t('Details of the callback to {number}', { number: showNumber(number) })} onClick={onToggle}>
        {showNumber(number)}
      </Button>
      {comment && <Box color="text-body-secondary">{shortenText(comment)}</Box>}
    </>
  );
}
