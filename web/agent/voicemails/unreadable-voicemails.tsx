import Alert from '@cloudscape-design/components/alert';
import { t } from '../../words/t';

/** Says how many voicemails could not be read, until all can be. */
export function UnreadableVoicemails({ count }: { count: number }) {
  if (count === 0) return null;
  return <Alert type="warning">{count === 1 ? t('One voicemail could not be read.') : t('{unreadable} voicemails could not be read.', { unreadable: count })} {t('Tell your supervisor.')}</Alert>;
}
