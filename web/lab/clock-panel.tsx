import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type FormEvent, useState } from 'react';
import type { LabClock } from '../../local/lab-types';
import { showDate, showClock } from '../page/format';
import { useAdvance } from './use-advance';
import type { Lab } from './use-lab';
import { t } from '../words/t';

const steps = [
  { label: '+ 10 s', seconds: 10 },
  { label: '+ 1 min', seconds: 60 },
  { label: '+ 1 h', seconds: 3_600 },
];

/** The simulation's one clock. Everything that is due within a step happens in order before the step ends. */
export function ClockPanel({ clock, lab }: { clock: LabClock; lab: Lab }) {
  const [minutes, setMinutes] = useState('');
  const { progress, advance: moveOn, stop } = useAdvance(lab);
  const seconds = Math.round(Number(minutes) * 60);
  const advance = (event: FormEvent) => {
    event.preventDefault();
    if (seconds >= 1) moveOn(seconds);
  };
  return (
    <section aria-label={t('Clock')}>
      <Container>
        <div className="clock">
          <div>
            <Box variant="awsui-key-label" tagOverride="h1" margin="n">
              {showDate(clock.now)}
            </Box>
            <Box fontSize="display-l" fontWeight="bold" variant="span">
              <time dateTime={clock.now}>{showClock(clock.now)}</time>
            </Box>{' '}
            <Box variant="span" color="text-body-secondary">
              {clock.following ? t('running') : t('standing still')}
            </Box>
          </div>
          <form onSubmit={advance} className="clock-steps">
            {steps.map((step) => (
              <Button key={step.label} formAction="none" ariaLabel={t('Advance the clock by {step}', { step: step.label.slice(2) })} disabled={progress !== undefined} onClick={() => moveOn(step.seconds)}>
                {step.label}
              </Button>
            ))}
            <FormField label={t('Minutes')}>
              <Input value={minutes} onChange={({ detail }) => setMinutes(detail.value)} type="number" inputMode="decimal" step={0.5} placeholder="15" />
            </FormField>
            <Button formAction="submit" disabled={!(seconds >= 1) || progress !== undefined}>
              {t('Advance')}
            </Button>
          </form>
        </div>
        {progress && (
          <div className="one-line" role="status">
            <StatusIndicator type="in-progress">{t('Time passes: {percent} % of the step', { percent: Math.round((100 * progress.done) / progress.total) })}</StatusIndicator>
            <Button variant="inline-link" onClick={stop}>
              {t('Stop here')}
            </Button>
          </div>
        )}
      </Container>
    </section>
  );
}
