import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { LabAppQueue, LabNumber, LabPhone } from '../../local/lab-types';
import { AddPhone } from './add-phone';
import { PhoneRow } from './phone-row';
import type { Lab } from './use-lab';
import { t } from '../words/t';

export interface PhonesPanelProps {
  phones: LabPhone[];
  /** The instance's own numbers, which the phone may call. */
  numbers: LabNumber[];
  /** Queues of the company's app. */
  appQueues: LabAppQueue[];
  lab: Lab;
}

/** Every outside phone: its behaviour when called, its buttons, and the company's app. */
export function PhonesPanel({ phones, numbers, appQueues, lab }: PhonesPanelProps) {
  return (
    <section aria-label={t('Phones')}>
      <Container header={<Header variant="h2" counter={`(${phones.length})`} description={t('Customers and callers outside the instance.')}>{t('Phones')}</Header>} footer={<AddPhone lab={lab} />}>
        {phones.length === 0 && <Box color="text-body-secondary">{t('No phone has been named or called yet.')}</Box>}
        {phones.map((phone) => (
          <PhoneRow key={phone.number} phone={phone} numbers={numbers} appQueues={appQueues} lab={lab} />
        ))}
      </Container>
    </section>
  );
}
