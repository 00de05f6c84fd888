import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Dial } from '../../lambda/http/api-types';
import type { Voicemail } from '../api/voicemail';
import { showDayAndTime, showNumber, showSeconds } from '../page/format';
import type { OpenClick } from './dial-board';
import { VoicemailState } from './voicemail-state';

export interface VoicemailRowContext {
  dials: Dial[];
  clicks: OpenClick[];
  openId: string | undefined;
  /** One column of facts instead of four. */
  narrow: boolean;
  onCall: (voicemail: Voicemail) => void;
  onToggle: (contactId: string) => void;
}

const excerptCharacters = 90;

export function voicemailColumns(context: VoicemailRowContext): TableProps.ColumnDefinition<Voicemail>[] {
  const state = (voicemail: Voicemail) => <VoicemailState {...findCalls(voicemail, context)} />;
  const caller = (voicemail: Voicemail) => <CallButton voicemail={voicemail} context={context} />;
  const message = (voicemail: Voicemail) => (
    <>
      <div>{excerpt(voicemail.transcript)}</div>
      <Button
        variant="inline-link"
        ariaExpanded={context.openId === voicemail.contactId}
        ariaLabel={`Listen to the message from ${showNumber(voicemail.from)}`}
        onClick={() => context.onToggle(voicemail.contactId)}
      >
        {voicemail.lengthSeconds === undefined ? 'Listen' : `Listen, ${showSeconds(voicemail.lengthSeconds)}`}
      </Button>
    </>
  );
  const received = ({ receivedAt, queueName }: Voicemail) => (
    <>
      <div>{showDayAndTime(receivedAt)}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {queueName}
      </Box>
    </>
  );
  if (!context.narrow) {
    return [
      { id: 'caller', header: 'Caller', cell: caller, isRowHeader: true, minWidth: 190 },
      { id: 'received', header: 'Received', cell: received, minWidth: 120 },
      { id: 'message', header: 'Message', cell: message, minWidth: 240 },
      { id: 'state', header: 'State', cell: state, minWidth: 170 },
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
  return [{ id: 'caller', header: 'Caller and message', cell: facts, isRowHeader: true }];
}

function CallButton({ voicemail, context }: { voicemail: Voicemail; context: VoicemailRowContext }) {
  if (!voicemail.from) return <Box color="text-body-secondary">Number withheld</Box>;
  const { click, dial } = findCalls(voicemail, context);
  const sending = click?.result.kind === 'sending';
  return (
    <Button
      variant="inline-link"
      iconName="call"
      ariaLabel={`Call ${showNumber(voicemail.from)}`}
      loading={sending}
      loadingText={`Asking for the call to ${showNumber(voicemail.from)}`}
      disabled={!!dial && dial.state !== 'ended'}
      disabledReason="This call is already under way."
      onClick={() => context.onCall(voicemail)}
    >
      {showNumber(voicemail.from)}
    </Button>
  );
}

function findCalls({ contactId }: Voicemail, { dials, clicks }: VoicemailRowContext): { click?: OpenClick; dial?: Dial } {
  return {
    click: clicks.find(({ request }) => request.relatedContactId === contactId),
    dial: dials.find(({ relatedContactId }) => relatedContactId === contactId),
  };
}

function excerpt(transcript: string): string {
  if (!transcript) return 'No transcript';
  return transcript.length <= excerptCharacters ? transcript : `${transcript.slice(0, excerptCharacters).replace(/\s+\S*$/, '')}…`;
}
