import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { LabPhone } from '../../local/lab-types';
import { showDayAndClock, showNumber } from '../page/format';
import { readPush } from './app/read-push';
import { t } from '../words/t';

interface PhoneMessage {
  at: string;
  from: string;
  text: string;
}

const pushers = () => ({ device: t('The company’s app'), server: t('The company’s app, from its server') });

/** The texts and the app's pushes on a phone, newest first. The newest can be read without opening the list. */
export function PhoneMessages({ phone }: { phone: LabPhone }) {
  const [newest, ...earlier] = messagesOf(phone);
  if (!newest) return null;
  return (
    <section aria-label={t('Messages on {number}', { number: showNumber(phone.number) })}>
      <Message {...newest} />
      {earlier.length > 0 && (
        <ExpandableSection headerText={`${t('Earlier messages')} (${earlier.length})`}>
          {earlier.map((message, index) => (
            <Message key={earlier.length - index} {...message} />
          ))}
        </ExpandableSection>
      )}
    </section>
  );
}

function messagesOf({ texts, pushes }: LabPhone): PhoneMessage[] {
  const all = [...texts.map(({ at, text }) => ({ at, from: t('Text message'), text })), ...pushes.map(({ at, by, payload }) => ({ at, from: pushers()[by], text: readPush(payload) }))];
  return all.reverse().sort((a, b) => b.at.localeCompare(a.at));
}

function Message({ at, from, text }: PhoneMessage) {
  return (
    <div className="message">
      <Box color="text-body-secondary" fontSize="body-s">
        {from}, <time dateTime={at}>{showDayAndClock(at)}</time>
      </Box>
      {text}
    </div>
  );
}
