import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Session } from '../session/session';
import { t } from '../words/t';

/** Stands in the place of everything else: calls that are asked for here would reach another agent than the one of this workspace. */
export function AnotherPerson({ session }: { session: Session }) {
  return (
    <main className="page">
      <Alert type="error" header={t('You are signed in to Dialback as {username}', { username: session.username })} action={session.signOut && <Button onClick={session.signOut}>{t('Sign out')}</Button>}>
        {t('This workspace of Amazon Connect is another agent’s, and your calls would not reach it. Sign out here, then sign in as the agent of this workspace.')}
      </Alert>
    </main>
  );
}
