import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import type { BoardClient } from '../board/board-client';
import { Beside } from '../page/beside';
import { later } from '../page/later';
import { SectionBoundary } from '../page/section-boundary';
import type { CustomerOnLine } from '../workspace/open-workspace';
import { CallbackMessages } from './callbacks/callback-messages';
import type { Callbacks } from './callbacks/use-callbacks';
import { DeviceSection } from './device-section';
import { DialForm } from './dials/dial-form';
import type { Dials } from './dials/use-dials';
import { QuietWorkSection } from './quiet-work-section';
import { Sections } from './sections';
import type { CallbackDesk } from './use-callback-desk';
import type { Voicemails } from './voicemails/use-voicemails';
import { VoicemailSection } from './voicemails/voicemail-section';
import { t } from '../words/t';

/** The pickers of days and times, with their calendars, are a fifth of the page. Who does not promise callbacks never loads them. */
const CallbackForm = later(async () => (await import('./callbacks/forms')).CallbackForm);
const CustomerPanel = later(async () => (await import('../workspace/customer-panel')).CustomerPanel);
const CallbackSection = later(async () => (await import('./callbacks/callback-section')).CallbackSection);

export interface WhomToCallProps {
  client: DialbackClient;
  me: Me | undefined;
  dials: Dials;
  desk: CallbackDesk;
  /** Of the contact that the agent has in Connect's workspace. */
  customer: CustomerOnLine | undefined;
  voicemails: Voicemails;
  /** Undefined: nobody answers histories. */
  history: BoardClient | undefined;
  /** What the service says of the agent is out of date. */
  onMeChanged: () => void;
}

/** Voicemails, callbacks, and a number typed by hand. */
export function WhomToCall({ client, me, dials, desk, customer, voicemails, history, onMeChanged }: WhomToCallProps) {
  const { callbacks, queues, form } = desk;
  const onLine = customer?.number === undefined ? undefined : { ...customer, number: customer.number };
  const isSending = dials.clicks.some(({ request, result }) => !request.relatedContactId && result.kind === 'sending');
  return (
    <>
      <SpaceBetween size="l">
        <SectionBoundary name={t('The field for a number')}>
          <DialForm me={me} sending={isSending} onCall={dials.call} />
        </SectionBoundary>
        <CallbackMessages messages={callbacks.messages} onDismiss={callbacks.dismiss} />
        <Sections
          shown={desk.section}
          onShow={desk.show}
          voicemails={voicemails.kept && <VoicemailSection client={client} voicemails={voicemails} dials={dials} onSchedule={form.scheduleFor} />}
          counts={{ voicemails: countOfVoicemails(voicemails), callbacks: countOfCallbacks(callbacks) }}
          callbacks={<CallbackSection callbacks={callbacks} queues={queues} onSchedule={(again) => (again ? form.scheduleAgain(again) : form.schedule())} onEdit={form.edit} />}
        />
        <SectionBoundary name={t('I work voicemails')}>
          <QuietWorkSection quietWork={me?.quietWork} client={client} onChange={onMeChanged} />
        </SectionBoundary>
        <SectionBoundary name={t('The phone that rings')}>
          <DeviceSection client={client} />
        </SectionBoundary>
      </SpaceBetween>
      <Beside>
        {onLine && (
          <SectionBoundary key={onLine.contactId} name={t('The customer of your contact')}>
            <CustomerPanel
              {...{ client, history }}
              customer={onLine}
              callbacks={callbacks}
              onPromise={() => form.scheduleFor({ from: onLine.number, contactId: onLine.contactId, queueName: onLine.queueName ?? '' })}
              onVoicemails={() => {
                desk.show('voicemails');
                voicemails.ask({ state: 'unanswered', search: onLine.number });
              }}
            />
          </SectionBoundary>
        )}
        {form.purpose && queues && (
          <SectionBoundary key={form.opening} name={t('The form')}>
            <CallbackForm {...{ client, me, queues }} purpose={form.purpose} onSettled={callbacks.settle} onClose={form.close} />
          </SectionBoundary>
        )}
      </Beside>
    </>
  );
}

function countOfVoicemails({ loading, filter, list, more }: Voicemails): string {
  const isWhole = !filter || (filter.state === 'unanswered' && filter.search === '');
  return loading || !isWhole ? '' : `${list.length}${more ? '+' : ''}`;
}

function countOfCallbacks({ filter: { list: name, owner, queueId, days }, list }: Callbacks): string {
  const isWhole = name === 'pending' && owner === 'anybody' && queueId === undefined && days === undefined;
  return list.loading || !isWhole ? '' : `${list.callbacks.length}${list.more ? '+' : ''}`;
}
