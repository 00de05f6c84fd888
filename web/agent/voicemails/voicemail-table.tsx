import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Dial } from '../../../lambda/http/api-types';
import type { Voicemail } from '../../api/voicemail';
import { useNarrowLists } from '../../page/use-narrow';
import { OrderChoice } from '../../page/order-choice';
import { type SortKeys, useSortInAddress } from '../../page/use-sort-in-address';
import { useSteadyRows } from '../../page/use-steady-rows';
import { WaitingRows } from '../../page/waiting-rows';
import type { OpenClick } from '../dials/dial-board';
import { voicemailColumns } from './voicemail-columns';
import type { VoicemailFilter as VoicemailFilterState } from './read-voicemails';
import type { Voicemails } from './use-voicemails';
import { VoicemailFilter } from './voicemail-filter';
import { t } from '../../words/t';

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

const idOf = ({ contactId }: Voicemail) => contactId;
const SORT_KEYS: SortKeys<Voicemail> = { caller: ({ from }) => from, received: ({ receivedAt }) => receivedAt, queue: ({ queueName }) => queueName };

/** The voicemails to call back. A click on the number calls it. */
export function VoicemailTable({ voicemails, openId, onOpen, ...rest }: VoicemailTableProps) {
  const narrow = useNarrowLists();
  const { sorted, table, order } = useSortInAddress('voicemails-by', SORT_KEYS);
  const { list, loading, filter } = voicemails;
  const steady = useSteadyRows(sorted(list), { idOf, about: `${filter?.state} ${filter?.search}`, loading });
  const title = voicemails.filter?.state === 'done' ? t('Answered voicemails') : t('Voicemails to call back');
  const columns = voicemailColumns({ ...rest, openId, narrow, gone: steady.gone, onToggle: (id) => onOpen(id === openId ? undefined : id) });
  return (
    <div className="steady-list" {...steady.handlers}>
      <WaitingRows waiting={steady.waiting} onShow={steady.release} />
      <Table
        header={
          <Header
            variant="h1"
            counter={voicemails.loading ? undefined : `(${voicemails.list.length}${voicemails.more ? '+' : ''})`}
            actions={<Button iconName="refresh" ariaLabel={t('Read the list again')} loading={voicemails.loading} onClick={voicemails.reload} />}
          >
            {title}
          </Header>
        }
        columnDefinitions={columns}
        items={steady.rows}
        {...table}
        trackBy="contactId"
        loading={voicemails.loading && voicemails.list.length === 0}
        loadingText={t('Reading the voicemails')}
        wrapLines
        contentDensity="comfortable"
        selectedItems={voicemails.list.filter(({ contactId }) => contactId === openId)}
        ariaLabels={{ tableLabel: title }}
        filter={
          <SpaceBetween direction="horizontal" size="s">
            {voicemails.filter && <VoicemailFilter filter={voicemails.filter} onAsk={voicemails.ask} />}
            {narrow && <OrderChoice order={order} columns={{ caller: t('Caller'), received: t('Received') }} />}
          </SpaceBetween>
        }
        footer={
          voicemails.more && (
            <Button variant="inline-link" onClick={voicemails.showOlder} loading={voicemails.loading}>
              {t('Show older voicemails')}
            </Button>
          )
        }
        empty={
          <Box textAlign="center" padding="l" color="text-body-secondary">
            {voicemails.failure ? t('No voicemails could be read.') : noneText(voicemails.filter)}
          </Box>
        }
      />
    </div>
  );
}

function noneText(filter: VoicemailFilterState | undefined): string {
  if (filter?.search) return t('No voicemail fits what you look for.');
  return filter?.state === 'done' ? t('No voicemails are answered yet.') : t('No voicemails. New ones appear by themselves.');
}
