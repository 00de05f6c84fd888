import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { DialbackClient } from '../../api/dialback-client';
import { showNumber } from '../../page/format';
import { type NumbersOfCustomer, useCustomerNumbers } from './use-customer-numbers';
import { t } from '../../words/t';

export interface CustomerNumbersProps {
  client: Pick<DialbackClient, 'customerNumbers' | 'changeCustomerNumber'>;
  /** One of the customer's, E.164. */
  number: string;
  /** Takes one of them for what the agent is about to do. Undefined: there is nothing to take it for. */
  onChoose?: (number: string) => void;
}

/** The numbers of a customer: to choose from, to add to, to put right, and to mark as verified. */
export function CustomerNumbers({ client, number, onChoose }: CustomerNumbersProps) {
  const kept = useCustomerNumbers(client, number);
  const [edited, edit] = useState<string>();
  const all = kept.numbers.length > 0 ? kept.numbers : [{ number }];
  return (
    <SpaceBetween size="xs">
      <ul className="latest" aria-label={t('Numbers of this customer')}>
        {all.map((one) => (
          <li key={one.number}>
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <Box variant="span">{showNumber(one.number)}</Box>
              {one.verified ? (
                <StatusIndicator type="success">{t('Verified by {by}', { by: one.verified.by })}</StatusIndicator>
              ) : (
                <Button variant="inline-link" formAction="none" ariaLabel={t('Mark as verified: {number}', { number: showNumber(one.number) })} disabled={kept.busy} onClick={() => kept.change({ number: one.number, verified: true })}>
                  {t('Mark as verified')}
                </Button>
              )}
              <Button variant="inline-link" formAction="none" ariaLabel={t('Edit {number}', { number: showNumber(one.number) })} onClick={() => edit(one.number)}>
                {t('Edit')}
              </Button>
              {onChoose && one.number !== number && (
                <Button variant="inline-link" formAction="none" ariaLabel={t('Call {number} instead', { number: showNumber(one.number) })} onClick={() => onChoose(one.number)}>
                  {t('Call this instead')}
                </Button>
              )}
            </SpaceBetween>
          </li>
        ))}
      </ul>
      <NumberLine key={edited} edited={edited} kept={kept} onDone={() => edit(undefined)} />
      {kept.failure && (
        <div role="alert">
          <Box color="text-status-error">{kept.failure}</Box>
        </div>
      )}
    </SpaceBetween>
  );
}

/** A number to add, or to put in the place of another. It is no form: it stands in one. */
function NumberLine({ edited, kept, onDone }: { edited: string | undefined; kept: NumbersOfCustomer; onDone: () => void }) {
  const [typed, setTyped] = useState(edited ?? '');
  const send = async () => {
    if (!(await kept.change({ number: typed.trim(), ...(edited !== undefined && { replaces: edited }) }))) return;
    setTyped('');
    onDone();
  };
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      <Input
        ariaLabel={edited === undefined ? t('Another number of this customer') : t('In the place of {number}', { number: showNumber(edited) })}
        placeholder={t('Another number of theirs')}
        value={typed}
        inputMode="tel"
        autoComplete={false}
        onChange={({ detail }) => setTyped(detail.value)}
      />
      <Button formAction="none" disabled={!typed.trim()} loading={kept.busy} loadingText={t('Saving the number')} onClick={() => void send()}>
        {edited === undefined ? t('Add') : t('Put it right')}
      </Button>
    </SpaceBetween>
  );
}
