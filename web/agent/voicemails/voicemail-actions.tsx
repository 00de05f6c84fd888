import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { VoicemailStep } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';
import { useRoleKind } from '../role';
import { describeHandling } from './describe-handling';
import { t } from '../../words/t';

const answers = () => ([
  { id: 'called', text: t('I called') },
  { id: 'e-mail', text: t('I wrote an e-mail') },
  { id: 'none needed', text: t('No answer is needed') },
] as const);

/** As the service takes it. */
const NOTE_CHARACTERS = 500;

export interface VoicemailActionsProps {
  voicemail: Voicemail;
  busy: boolean;
  onChange: (step: VoicemailStep) => void;
}

/** Who answers the voicemail, and what the agent may do about that. Nothing where another service keeps the list. */
export function VoicemailActions({ voicemail: { handling }, busy, onChange }: VoicemailActionsProps) {
  const [note, setNote] = useState('');
  const role = useRoleKind();
  if (!handling) return null;
  const { type, text } = describeHandling(handling);
  const isOfOther = handling.claim?.mine === false;
  const said = note.trim();
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <StatusIndicator type={type}>{text}</StatusIndicator>
      {handling.state === 'open' && <Button disabled={busy} onClick={() => onChange({ type: 'claim' })}>{t('Keep it for me')}</Button>}
      {handling.claim?.mine && <Button disabled={busy} onClick={() => onChange({ type: 'release' })}>{t('Leave it to others')}</Button>}
      {isOfOther && role !== 'agent' && <Button disabled={busy} onClick={() => onChange({ type: 'release' })}>{t('Release')}</Button>}
      {handling.state !== 'done' && !isOfOther && (
        <>
          <Input ariaLabel={t('Note on the answer')} placeholder={t('Note (not needed)')} value={note} onChange={({ detail }) => setNote(detail.value.slice(0, NOTE_CHARACTERS))} />
          <ButtonDropdown items={[...answers()]} disabled={busy} expandToViewport onItemClick={({ detail }) => onChange({ type: 'done', how: detail.id as ReturnType<typeof answers>[number]['id'], ...(said && { note: said }) })}>
            {t('It is answered')}
          </ButtonDropdown>
        </>
      )}
      {handling.done?.note && <Box color="text-body-secondary">“{handling.done.note}”</Box>}
      {handling.state === 'done' && <Button disabled={busy} onClick={() => onChange({ type: 'reopen' })}>{t('Reopen')}</Button>}
    </SpaceBetween>
  );
}
