import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Voicemail } from '../../api/voicemail';
import type { Dial } from '../../../lambda/http/api-types';
import type { OpenClick } from '../dials/dial-board';
import { VoicemailCallButton } from './voicemail-call-button';
import { VoicemailExcerpt } from './voicemail-excerpt';
import { VoicemailReceived } from './voicemail-received';
import { VoicemailSchedule } from './voicemail-schedule';
import { VoicemailState } from './voicemail-state';
import { t } from '../../words/t';

export interface VoicemailRowContext {
  dials: Dial[];
  clicks: OpenClick[];
  openId: string | undefined;
  /** Contact ids of those that left the list under the mouse. */
  gone: ReadonlySet<string>;
  /** One column of facts instead of four. */
  narrow: boolean;
  onCall: (voicemail: Voicemail) => void;
  onSchedule: (voicemail: Voicemail) => void;
  onToggle: (contactId: string) => void;
}

export function voicemailColumns(context: VoicemailRowContext): TableProps.ColumnDefinition<Voicemail>[] {
  const { openId, onCall, onSchedule, onToggle } = context;
  const caller = (voicemail: Voicemail) => <VoicemailCallButton voicemail={voicemail} {...findCalls(voicemail, context)} onCall={() => onCall(voicemail)} />;
  const received = (voicemail: Voicemail) => <VoicemailReceived receivedAt={voicemail.receivedAt} queueName={voicemail.queueName} />;
  const message = (voicemail: Voicemail) => (
    <VoicemailExcerpt voicemail={voicemail} open={openId === voicemail.contactId} onToggle={() => onToggle(voicemail.contactId)} />
  );
  const state = (voicemail: Voicemail) => {
    const isGone = context.gone.has(voicemail.contactId);
    return (
      <>
        <div className={context.narrow ? 'at-most-one-line' : 'at-most-two-lines'}>
          {isGone ? <StatusIndicator type="stopped">{t('Not on this list any more')}</StatusIndicator> : <VoicemailState {...findCalls(voicemail, context)} handling={voicemail.handling} />}
        </div>
        <div className="at-most-one-line">{!isGone && <VoicemailSchedule voicemail={voicemail} onSchedule={() => onSchedule(voicemail)} />}</div>
      </>
    );
  };

  if (!context.narrow) {
    return [
      { id: 'caller', header: t('Caller'), sortingField: 'caller', cell: caller, isRowHeader: true, minWidth: 190 },
      { id: 'received', header: t('Received'), sortingField: 'received', cell: received, minWidth: 145 },
      { id: 'message', header: t('Message'), cell: message, minWidth: 230 },
      { id: 'state', header: t('State'), cell: state, minWidth: 170 },
    ];
  }
  const facts = (voicemail: Voicemail) => (
    <>
      {caller(voicemail)}
      {received(voicemail)}
      {message(voicemail)}
      <div>{state(voicemail)}</div>
    </>
  );
  return [{ id: 'caller', header: t('Caller and message'), cell: facts, isRowHeader: true }];
}

/** Returns the newest click and the newest call on a voicemail. */
function findCalls({ contactId }: Voicemail, { dials, clicks }: VoicemailRowContext): { click?: OpenClick; dial?: Dial } {
  return {
    click: clicks.find(({ request }) => request.relatedContactId === contactId),
    dial: dials.find(({ relatedContactId }) => relatedContactId === contactId),
  };
}
