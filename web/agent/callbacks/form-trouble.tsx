import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { CallbackFormState } from './use-callback-form';
import { t } from '../../words/t';

/** The message about the form as a whole. */
export function FormTrouble({ form: { refusal, unconfirmed, insist }, isEdit }: { form: CallbackFormState; isEdit: boolean }) {
  if (!refusal && !unconfirmed) return null;
  return (
    <div role="alert">
      {refusal ? (
        <Alert
          type={insist ? 'warning' : 'error'}
          header={isEdit ? t('The callback was not changed') : t('The callback was not scheduled')}
          action={insist && <Button formAction="none" onClick={insist}>{t('Promise even so')}</Button>}
        >
          {refusal}
        </Alert>
      ) : (
        <Alert type="warning" header={t('The callback is not confirmed')}>
          {isEdit
            ? t('No answer came back, so the callback may or may not be changed. The list shows how it is now.')
            : t('No answer came back, so the callback may or may not be scheduled. Pressing Schedule again is safe: it cannot make a second callback.')}
        </Alert>
      )}
    </div>
  );
}
