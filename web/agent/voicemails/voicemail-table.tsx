import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Dial } from '../../../lambda/http/api-types';
import type { Voicemail } from '../../api/voicemail';
import { useNarrowLists } from '../../page/use-narrow';
import type { OpenClick } from '../dials/dial-board';
import { voicemailColumns } from './voicemail-columns';
import type { VoicemailFilter as VoicemailFilterState } from './read-voicemails';
import type { Voicemails } from './use-voicemails';
import { VoicemailFilter } from './voicemail-filter';

export interface VoicemailTableProps {
  voicemails: Voicemails;
  dials: Dial[];
  clicks: OpenClick[];
  /** Contact id of the voicemail whose message is open. */
  openId: string | undefined;
  onOpen: (contactId: string | undefined) => void;
  onCall: (voicemail: Voicemail) => void;
  onSchedule: (voicemail: Voicemail) => void;
}

/** The voicemails to call back. A click on the number calls it. */
export function VoicemailTable({ voicemails, openId, onOpen, ...rest }: VoicemailTableProps) {
  const narrow = useNarrowLists();
  const title = voicemails.filter?.state === 'done' ? 'Answered voicemails' : 'Voicemails to call back';
  const columns = voicemailColumns({ ...rest, openId, narrow, onToggle: (id) => onOpen(id === openId ? undefined : id) });
  return (
    <Table
      header={
        <Header
          variant="h1"
          counter={voicemails.loading ? undefined : `(${voicemails.list.length}${voicemails.more ? '+' : ''})`}
          description="Click a number: the call comes to you first, and the customer is called once you have accepted."
          actions={<Button iconName="refresh" ariaLabel="Read the list again" loading={voicemails.loading} onClick={voicemails.reload} />}
        >
          {title}
        </Header>
      }
      columnDefinitions={columns}
      items={voicemails.list}
      trackBy="contactId"
      loading={voicemails.loading && voicemails.list.length === 0}
      loadingText="Reading the voicemails"
      wrapLines
      contentDensity="comfortable"
      selectedItems={voicemails.list.filter(({ contactId }) => contactId === openId)}
      ariaLabels={{ tableLabel: title }}
      {...(voicemails.filter && { filter: <VoicemailFilter filter={voicemails.filter} onAsk={voicemails.ask} /> })}
      footer={
        <>
          {voicemails.more && (
            <Button variant="inline-link" onClick={voicemails.showOlder} loading={voicemails.loading}>
              Show older voicemails
            </Button>
          )}
          <VoicemailTroubles voicemails={voicemails} />
        </>
      }
      empty={
        <Box textAlign="center" padding="l" color="text-body-secondary">
          {voicemails.failure ? 'No voicemails could be read.' : noneText(voicemails.filter)}
        </Box>
      }
    />
  );
}

function noneText(filter: VoicemailFilterState | undefined): string {
  if (filter?.search) return 'No voicemail fits what you look for.';
  return filter?.state === 'done' ? 'No voicemails are answered yet.' : 'No voicemails. New ones appear by themselves.';
}

/** What kept voicemails from being shown, until it is over. */
function VoicemailTroubles({ voicemails: { failure, unreadable } }: { voicemails: Voicemails }) {
  return (
    <>
      {failure && <StatusIndicator type="error">{failure}</StatusIndicator>}
      {unreadable > 0 && <StatusIndicator type="warning">{unreadable === 1 ? 'One voicemail could not be read.' : `${unreadable} voicemails could not be read.`} Tell your supervisor.</StatusIndicator>}
    </>
  );
}
