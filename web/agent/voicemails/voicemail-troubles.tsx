import Alert from '@cloudscape-design/components/alert';
import { t } from '../../words/t';
import type { Voicemails } from './use-voicemails';

/** What keeps voicemails from being shown, until it is over. */
export function VoicemailTroubles({ failure, unreadable }: Pick<Voicemails, 'failure' | 'unreadable'>) {
  return (
    <>
      {failure && (
        <Alert type="error" header={t('The voicemails are not up to date')}>
          {failure}
        </Alert>
      )}
      {unreadable > 0 && <Alert type="warning">{unreadable === 1 ? t('One voicemail could not be read.') : t('{unreadable} voicemails could not be read.', { unreadable })} {t('Tell your supervisor.')}</Alert>}
    </>
  );
}
