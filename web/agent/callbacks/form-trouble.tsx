import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { CallbackFormState } from './use-callback-form';

/** The message about the form as a whole. */
export function FormTrouble({ form: { refusal, unconfirmed, insist }, isEdit }: { form: CallbackFormState; isEdit: boolean }) {
  if (!refusal && !unconfirmed) return null;
  return (
    <div role="alert">
      {refusal ? (
        <Alert
          type={insist ? 'warning' : 'error'}
          header={isEdit ? 'The callback was not changed' : 'The callback was not scheduled'}
          action={insist && <Button formAction="none" onClick={insist}>Promise even so</Button>}
        >
          {refusal}
        </Alert>
      ) : (
        <Alert type="warning" header="The callback is not confirmed">
          {isEdit
            ? 'No answer came back, so the callback may or may not be changed. The list shows how it is now.'
            : 'No answer came back, so the callback may or may not be scheduled. Pressing Schedule again is safe: it cannot make a second callback.'}
        </Alert>
      )}
    </div>
  );
}
