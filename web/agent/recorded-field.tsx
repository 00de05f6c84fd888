import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import type { RecordingChoice } from '../../lambda/http/api-types';
import { t } from '../words/t';

export interface RecordedFieldProps {
  policy: RecordingChoice;
  recorded: boolean;
  onChange: (recorded: boolean) => void;
}

/** Says that the call is recorded, or asks whether it is to be. Where calls are never recorded, there is nothing to say. */
export function RecordedField({ policy, recorded, onChange }: RecordedFieldProps) {
  if (policy === 'never') return null;
  if (policy === 'always') {
    return (
      <Box variant="small" color="text-body-secondary">
        {t('This call is recorded. The customer is told when they answer.')}
      </Box>
    );
  }
  return (
    <Checkbox checked={recorded} onChange={({ detail }) => onChange(detail.checked)} description={t('The customer is told when they answer.')}>
      {t('Record this call')}
    </Checkbox>
  );
}
