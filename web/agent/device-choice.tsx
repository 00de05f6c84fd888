import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { AgentDevice } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { sendOnce, troubleOf } from '../api/send-surely';
import { showClock, showMinutes, showNumber } from '../page/format';
import { t } from '../words/t';

type Kind = AgentDevice['kind'];

const lengths = () => [{ value: '0', label: t('Until I choose another') }, ...[60, 240, 480].map((minutes) => ({ value: String(minutes), label: t('For {minutes}', { minutes: showMinutes(minutes) }) }))];

/** Says which device of the agent rings, and lets them choose another where they may. */
export function DeviceChoice({ client }: { client: Pick<DialbackClient, 'device' | 'chooseDevice'> }) {
  const [device, setDevice] = useState<AgentDevice>();
  const [failure, setFailure] = useState<string>();
  const take = useCallback(async (ask: () => Promise<AgentDevice>) => {
    const result = await sendOnce(ask);
    setFailure(troubleOf(result, t('No answer came back. Try again.')));
    if (result.kind === 'answered') setDevice(result.answer);
  }, []);
  useEffect(() => void take(client.device), [take, client]);
  return (
    <Container>
      <SpaceBetween size="s">
        {device && <div role="status">{describe(device)}</div>}
        {failure && <Alert type="error">{failure}</Alert>}
        {device?.mayChoose && <DeviceForm key={`${device.kind} ${device.number ?? ''}`} device={device} choose={(kind, number, minutes) => take(() => client.chooseDevice({ kind, ...(kind === 'desk-phone' && { number }), ...(minutes > 0 && { minutes }) }))} />}
      </SpaceBetween>
    </Container>
  );
}

function describe({ kind, number, until, mayChoose }: AgentDevice): string {
  const rings = kind === 'desk-phone' ? t('Calls ring your desk phone, {number}.', { number: showNumber(number ?? '') }) : t('Calls ring your softphone.');
  if (until) return t('{rings} At {time} the phone that rang before rings again.', { rings, time: showClock(until) });
  return mayChoose ? t('{rings} What you choose here counts for all of your calls.', { rings }) : t('{rings} An administrator of Amazon Connect sets it.', { rings });
}

function DeviceForm({ device, choose }: { device: AgentDevice; choose: (kind: Kind, number: string, minutes: number) => Promise<void> }) {
  const [kind, setKind] = useState(device.kind);
  const [number, setNumber] = useState(device.number ?? '');
  const [minutes, setMinutes] = useState(0);
  const [busy, setBusy] = useState(false);
  const isDesk = kind === 'desk-phone';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await choose(kind, number.trim(), minutes);
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SpaceBetween size="s">
        <RadioGroup ariaLabel={t('Device')} value={kind} onChange={({ detail }) => setKind(detail.value as Kind)} items={[{ value: 'softphone', label: t('Softphone') }, { value: 'desk-phone', label: t('Desk phone') }]} />
        {isDesk && (
          <FormField label={t('Number of the desk phone')} constraintText={t('Amazon Connect dials it for each call.')}>
            <Input value={number} inputMode="tel" onChange={({ detail }) => setNumber(detail.value)} />
          </FormField>
        )}
        <Select ariaLabel={t('For how long')} options={lengths()} selectedOption={lengths().find(({ value }) => value === String(minutes))!} onChange={({ detail }) => setMinutes(Number(detail.selectedOption.value))} />
        <Button formAction="submit" loading={busy} loadingText={t('Saving')} disabled={isDesk && !number.trim()}>
          {t('Save')}
        </Button>
      </SpaceBetween>
    </form>
  );
}
