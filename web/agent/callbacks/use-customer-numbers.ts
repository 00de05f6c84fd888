import { useEffect, useState } from 'react';
import type { ChangeCustomerNumberRequest, CustomerNumbersView } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { sendOnce, type SendResult, troubleOf } from '../../api/send-surely';
import { t } from '../../words/t';

export interface NumbersOfCustomer {
  /** Empty: none is kept yet, or they are not the agent's to see. */
  numbers: CustomerNumbersView['numbers'];
  busy: boolean;
  /** Why the last change was not made. */
  failure: string | undefined;
  /** Answers whether it was made. */
  change: (change: ChangeCustomerNumberRequest) => Promise<boolean>;
}

/** The numbers of the customer who has this one, E.164. */
export function useCustomerNumbers(client: Pick<DialbackClient, 'customerNumbers' | 'changeCustomerNumber'>, number: string): NumbersOfCustomer {
  const [numbers, setNumbers] = useState<CustomerNumbersView['numbers']>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    // A customer of whom nothing is kept, or who is not the agent's to see, has just the number at hand.
    client.customerNumbers(number).then(
      (read) => isWanted && setNumbers(read.numbers),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [client, number]);
  const change = async (wanted: ChangeCustomerNumberRequest) => {
    setBusy(true);
    const result: SendResult<CustomerNumbersView> = await sendOnce(() => client.changeCustomerNumber(number, wanted));
    setBusy(false);
    setFailure(troubleOf(result, t('No answer came back. Look again whether it was saved.')));
    if (result.kind === 'answered') setNumbers(result.answer.numbers);
    return result.kind === 'answered';
  };
  return { numbers, busy, failure, change };
}
