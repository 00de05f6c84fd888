import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import type { RecordingChoice } from '../../lambda/http/api-types';

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
        This call is recorded. The customer is told when they answer.
      </Box>
    );
  }
  return (
    <Checkbox checked={recorded} onChange={({ detail }) => onChange(detail.checked)} description="The customer is told when they answer.">
      Record this call
    </Checkbox>
  );
}
