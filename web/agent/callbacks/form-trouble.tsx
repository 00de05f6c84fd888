import Alert from '@cloudscape-design/components/alert';
import type { CallbackFormState } from './use-callback-form';

/** What was said of the form as a whole. */
export function FormTrouble({ form: { refusal, unconfirmed }, isEdit }: { form: CallbackFormState; isEdit: boolean }) {
  if (!refusal && !unconfirmed) return null;
  return (
    <div role="alert">
      {refusal ? (
        <Alert type="error" header={isEdit ? 'The callback was not changed' : 'The callback was not scheduled'}>
          {refusal}
        </Alert>
      ) : (
        <Alert type="warning" header="The callback is not confirmed">
          {isEdit
            ? 'No answer came back, so it may or may not be changed. The list shows what holds.'
            : 'No answer came back, so it may or may not be scheduled. Pressing Schedule again is safe: it cannot make a second callback.'}
        </Alert>
      )}
    </div>
  );
}
