import Button from '@cloudscape-design/components/button';
import type { LabNumber, LabPhone } from '../../local/lab-types';
import { showNumber } from '../page/format';
import { CallMenu } from './call-menu';
import { PhoneKeypad } from './phone-keypad';
import { PhoneSpeech } from './phone-speech';
import type { Lab } from './use-lab';
import { t } from '../words/t';

/** The buttons of a phone in its present state: call the instance, answer, speak, press keys, hang up. */
export function PhoneControls({ phone, numbers, lab }: { phone: LabPhone; numbers: LabNumber[]; lab: Lab }) {
  const name = showNumber(phone.number);
  const act = (action: 'answer' | 'hang-up') => () => lab.act(lab.client.phone(phone.number, action));
  if (phone.state === 'idle') {
    return (
      <div className="one-line">
        <CallMenu phone={phone} numbers={numbers} lab={lab} />
      </div>
    );
  }
  const hangUp = phone.state === 'ringing' ? t('Reject') : t('Hang up');
  return (
    <>
      <div className="one-line">
        {phone.state === 'ringing' && (
          <Button variant="primary" ariaLabel={`${t('Answer')} ${name}`} onClick={act('answer')}>
            {t('Answer')}
          </Button>
        )}
        <Button ariaLabel={`${hangUp} ${name}`} onClick={act('hang-up')}>
          {hangUp}
        </Button>
      </div>
      {phone.state === 'connected' && (
        <>
          <PhoneSpeech phone={phone} lab={lab} />
          <PhoneKeypad phone={phone} lab={lab} />
        </>
      )}
    </>
  );
}
