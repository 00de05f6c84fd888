import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useAgentName } from '../agent-name';
import type { CallbackFormState } from './use-callback-form';
import { t } from '../../words/t';

/** The agent whose callback it is, by their user name. */
export function OwnerField({ form: { draft, change, errorAt } }: { form: CallbackFormState }) {
  const username = useAgentName();
  return (
    <FormField
      label={t('Handled by')}
      errorText={errorAt('own')}
      constraintText={t('The user name of an agent of the queue. Empty: any agent of the queue.')}
      secondaryControl={
        draft.owner !== username && (
          <Button formAction="none" onClick={() => change({ owner: username })}>
            {t('I handle it')}
          </Button>
        )
      }
    >
      <Input value={draft.owner} onChange={({ detail }) => change({ owner: detail.value })} placeholder={t('Any agent of the queue')} autoComplete={false} spellcheck={false} />
    </FormField>
  );
}
