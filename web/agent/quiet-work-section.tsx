import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { sendOnce, troubleOf } from '../api/send-surely';
import { showClock, showMinutes } from '../page/format';
import { t } from '../words/t';

/** What agents ask for; the operator's limit is offered too. */
const LENGTHS = [15, 30, 60, 120, 240];

export interface QuietWorkSectionProps {
  /** Undefined: the operator does not offer it. */
  quietWork: Me['quietWork'];
  client: Pick<DialbackClient, 'workQuietly'>;
  /** It was begun or ended: the page's view of the agent is out of date. */
  onChange: () => void;
}

/** Keeps calls of queues away while the agent works voicemails, for a time that they choose. */
export function QuietWorkSection({ quietWork, client, onChange }: QuietWorkSectionProps) {
  const [minutes, setMinutes] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  if (!quietWork) return null;
  const { atMostMinutes, until } = quietWork;
  const lengths = [...new Set([...LENGTHS.filter((length) => length < atMostMinutes), atMostMinutes])];
  const chosen = minutes ?? lengths[Math.min(1, lengths.length - 1)]!;
  const options = lengths.map((length) => ({ value: String(length), label: showMinutes(length) }));
  const work = async (asked: number) => {
    setBusy(true);
    const result = await sendOnce(() => client.workQuietly(asked));
    setBusy(false);
    setTrouble(troubleOf(result, t('No answer came back. Try again.')));
    onChange();
  };
  return (
    <section aria-label={t('I work voicemails')}>
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        {until ? (
          <>
            <StatusIndicator type="info">{t('You work voicemails until {time}. Calls of your queues do not come.', { time: showClock(until) })}</StatusIndicator>
            <Button loading={busy} loadingText={t('Giving back your queues')} onClick={() => void work(0)}>
              {t('Take calls again')}
            </Button>
          </>
        ) : (
          <>
            <Box variant="span">{t('No calls of my queues for')}</Box>
            <Select ariaLabel={t('For how long')} options={options} selectedOption={options.find(({ value }) => value === String(chosen))!} onChange={({ detail }) => setMinutes(Number(detail.selectedOption.value))} />
            <Button loading={busy} loadingText={t('Keeping calls away')} onClick={() => void work(chosen)}>
              {t('I work voicemails')}
            </Button>
          </>
        )}
        {trouble && (
          <div role="alert">
            <Box color="text-status-error">{trouble}</Box>
          </div>
        )}
      </SpaceBetween>
    </section>
  );
}
