import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { showNumber } from '../../page/format';
import { t } from '../../words/t';

export interface KnownNumbersProps {
  /** E.164. */
  numbers: string[];
  chosen: string;
  onChoose: (number: string) => void;
}

/** The other numbers of this customer, each to be called instead by one click. */
export function KnownNumbers({ numbers, chosen, onChoose }: KnownNumbersProps) {
  const others = numbers.filter((number) => number !== chosen);
  if (others.length === 0) return null;
  return (
    <SpaceBetween direction="horizontal" size="s">
      {others.map((number) => (
        <Button key={number} variant="inline-link" formAction="none" onClick={() => onChoose(number)}>
          {t('Call {number} instead', { number: showNumber(number) })}
        </Button>
      ))}
    </SpaceBetween>
  );
}
