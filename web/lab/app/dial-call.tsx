import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import type { LabPhone } from '../../../local/lab-types';
import { showNumber } from '../../page/format';
import type { Lab } from '../use-lab';
import { t } from '../../words/t';

/** The number to call and the code to enter there. One press does both. */
export function DialCall({ call: { number, code }, phone, lab }: { call: NonNullable<CallInView['call']>; phone: LabPhone; lab: Lab }) {
  const dial = () => lab.act(lab.client.phone(phone.number, 'call', { to: number }));
  const enter = () => lab.act(lab.client.phone(phone.number, 'press', { digits: `${code}#` }));
  return (
    <div className="one-line">
      <Box>
        {code ? t('Call {number}, code {code}', { number: showNumber(number), code: showCode(code) }) : t('Call {number}', { number: showNumber(number) })}
      </Box>
      {phone.state === 'idle' && (
        <Button variant="primary" onClick={dial}>
          {t('Call')}
        </Button>
      )}
      {phone.state === 'connected' && code && <Button onClick={enter}>{t('Enter the code')}</Button>}
    </div>
  );
}

/** `1234 5678` */
function showCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}
