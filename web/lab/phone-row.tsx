import Box from '@cloudscape-design/components/box';
import Select from '@cloudscape-design/components/select';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { LabNumber, PhoneView } from '../../local/lab-types';
import { showNumber } from '../page/format';
import { behaviorOptions, optionOf } from './phone-behaviors';
import { PhoneControls } from './phone-controls';
import type { Lab } from './use-lab';

const states: Record<PhoneView['state'], { type: StatusIndicatorProps.Type; text: string }> = {
  idle: { type: 'stopped', text: 'Idle' },
  ringing: { type: 'in-progress', text: 'Ringing' },
  connected: { type: 'success', text: 'On the line' },
};

/** One phone: who it is, how it behaves, what it does now and has heard. */
export function PhoneRow({ phone, numbers, lab }: { phone: PhoneView; numbers: LabNumber[]; lab: Lab }) {
  const { type, text } = states[phone.state];
  const name = showNumber(phone.number);
  return (
    <article className="phone" aria-label={`Phone ${name}`} data-state={phone.state}>
      <div className="phone-line">
        <div>
          <Box fontWeight="bold">{name}</Box>
          <StatusIndicator type={type}>
            {text}
            {phone.shows && phone.state !== 'idle' ? `, shows ${showNumber(phone.shows)}` : ''}
          </StatusIndicator>
        </div>
        <Select
          ariaLabel={`What ${name} does when it is called`}
          selectedOption={optionOf(phone.behavior)}
          options={behaviorOptions}
          onChange={({ detail }) => {
            const chosen = behaviorOptions.find(({ value }) => value === detail.selectedOption.value);
            if (chosen) lab.act(lab.client.phone(phone.number, 'behave', chosen.behavior));
          }}
        />
      </div>
      {phone.state !== 'idle' && phone.heard.length > 0 && (
        <div className="heard">
          <Box color="text-body-secondary">{phone.heard.map((prompt) => `“${prompt}”`).join(' ')}</Box>
        </div>
      )}
      <PhoneControls phone={phone} numbers={numbers} lab={lab} />
    </article>
  );
}
