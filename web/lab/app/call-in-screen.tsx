import { useCallback } from 'react';
import * as v from 'valibot';
import type { LabPhone } from '../../../local/lab-types';
import type { Lab } from '../use-lab';
import { AnnouncedCall, type KeptCallIn } from './announced-call';
import type { AppClient } from './app-client';
import { CallInAsk } from './call-in-ask';
import { useKept } from './use-kept';

export interface CallInScreenProps {
  client: AppClient;
  phone: LabPhone;
  queueId: string;
  lab: Lab;
}

const keptCallIn = v.pipe(v.string(), v.parseJson(), v.object({ token: v.string(), call: v.optional(v.object({ number: v.string(), code: v.optional(v.string()) })) }));

/** The announced call of this phone, or the form that announces one. */
export function CallInScreen({ client, phone, queueId, lab }: CallInScreenProps) {
  const [kept, keep] = useKept(`call-in of ${phone.number}`);
  const forget = useCallback(() => keep(undefined), [keep]);
  const keepCallIn = (callIn: KeptCallIn) => keep(JSON.stringify(callIn));
  const read = v.safeParse(keptCallIn, kept);
  if (!read.success) return <CallInAsk client={client} phone={phone} queueId={queueId} onAsked={({ token, call }) => keepCallIn({ token: token!, ...(call && { call }) })} />;
  return <AnnouncedCall client={client} phone={phone} lab={lab} kept={read.output} onKeep={keepCallIn} onForget={forget} />;
}
