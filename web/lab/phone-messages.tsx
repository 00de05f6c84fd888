import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { LabPhone } from '../../local/lab-types';
import { showClock, showNumber } from '../page/format';

/** The texts on a phone, newest first; the newest can be read without opening the list. */
export function PhoneMessages({ phone: { number, texts } }: { phone: LabPhone }) {
  const newest = texts.at(-1);
  if (!newest) return null;
  const earlier = texts.slice(0, -1).reverse();
  return (
    <section aria-label={`Messages on ${showNumber(number)}`}>
      <Message at={newest.at} text={newest.text} />
      {earlier.length > 0 && (
        <ExpandableSection headerText={`Earlier messages (${earlier.length})`}>
          {earlier.map(({ at, text }, index) => (
            <Message key={earlier.length - index} at={at} text={text} />
          ))}
        </ExpandableSection>
      )}
    </section>
  );
}

function Message({ at, text }: { at: string; text: string }) {
  return (
    <div className="message">
      <Box color="text-body-secondary" fontSize="body-s">
        Message, <time dateTime={at}>{showClock(at)}</time>
      </Box>
      {text}
    </div>
  );
}
