import Box from '@cloudscape-design/components/box';
import Select from '@cloudscape-design/components/select';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { memo } from 'react';
import type { LabAppQueue, LabNumber, LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import { usePhoneNumbers } from '../page/phone-numbers';
import { PhoneApp } from './app/phone-app';
import { behaviorOptions, optionOf } from './phone-behaviors';
import { PhoneControls } from './phone-controls';
import { PhoneHeard } from './phone-heard';
import { PhoneMessages } from './phone-messages';
import type { Lab } from './use-lab';
import { t } from '../words/t';

const states = (): Record<LabPhone['state'], { type: StatusIndicatorProps.Type; text: string }> => ({
  idle: { type: 'stopped', text: t('Idle') },
  ringing: { type: 'in-progress', text: t('Ringing') },
  connected: { type: 'success', text: t('On the line') },
});

export interface PhoneRowProps {
  phone: LabPhone;
  numbers: LabNumber[];
  appQueues: LabAppQueue[];
  lab: Lab;
}

/** One phone: its owner, its behaviour, its present call, what it heard and received, and the company's app on it. */
export const PhoneRow = memo(function PhoneRow({ phone, numbers, appQueues, lab }: PhoneRowProps) {
  usePhoneNumbers();
  const { type, text } = states()[phone.state];
  const name = showNumber(phone.number);
  return (
    <article className="phone" aria-label={t('Phone {name}', { name })} data-state={phone.state}>
      <div className="phone-line">
        <div>
          <Box fontWeight="bold">{name}</Box>
          <StatusIndicator type={type}>{text}</StatusIndicator>
          {phone.shows && phone.state !== 'idle' && <Box color="text-body-secondary">{t('Shows {number}', { number: showNumber(phone.shows) })}</Box>}
        </div>
        <Select
          ariaLabel={t('What {name} does when it is called', { name })}
          selectedOption={optionOf(phone.behavior)}
          options={behaviorOptions()}
          onChange={({ detail }) => {
            const chosen = behaviorOptions().find(({ value }) => value === detail.selectedOption.value);
            if (chosen) lab.act(lab.client.phone(phone.number, 'behave', chosen.behavior));
          }}
        />
      </div>
      <PhoneHeard phone={phone} />
      <PhoneControls phone={phone} numbers={numbers} lab={lab} />
      <PhoneMessages phone={phone} />
      <PhoneApp phone={phone} queues={appQueues} lab={lab} />
    </article>
  );
});
