import { useCallback } from 'react';
import type { LabPhone } from '../../../local/lab-types';
import type { AppClient } from './app-client';
import { AskedCallback } from './asked-callback';
import { CallbackAsk } from './callback-ask';
import { useKept } from './use-kept';

export interface CallbackScreenProps {
  client: AppClient;
  phone: LabPhone;
  queueId: string;
  /** ISO instant of the simulation's present. */
  now: () => string;
}

/** The requested callback of this phone, or the form that requests one. */
export function CallbackScreen({ client, phone, queueId, now }: CallbackScreenProps) {
  const [token, keepToken] = useKept(`callback of ${phone.number}`);
  const forget = useCallback(() => keepToken(undefined), [keepToken]);
  if (token !== undefined) return <AskedCallback client={client} token={token} onForget={forget} />;
  return <CallbackAsk key={queueId} client={client} phone={phone} queueId={queueId} now={now} onAsked={(asked) => keepToken(asked.token)} />;
}
