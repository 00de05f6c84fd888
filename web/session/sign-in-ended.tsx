import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useSyncExternalStore } from 'react';
import type { SessionEnding } from './session';
import { t } from '../words/t';

/** Says that the sign-in has ended, and lets the person sign in again without leaving the page. Nothing while it has not. */
export function SignInEnded({ ending }: { ending: SessionEnding }) {
  const reason = useSyncExternalStore(ending.subscribe, ending.reason);
  if (!reason) return null;
  return (
    <Alert type="warning" header={t('You are signed out')} action={<Button onClick={ending.signInAgain}>{t('Sign in again')}</Button>}>
      {reason}
    </Alert>
  );
}
