import { printCallInStates } from './call-in-states';
import { printCallbackStates } from './callback-states';
import { printAsyncApi } from './events/asyncapi';
import { printEventBridgeSchemas } from './events/eventbridge-schemas';
import { printEvents } from './events/events-page';
import { printEmulator } from './emulator/emulator-page';
import { printLiveChecks } from './live-checks';
import { printAgentApi, printCustomerApi } from './openapi/apis';
import { printRefusals } from './refusals';
import { printRetries } from './retries';
import { printAthena } from './reports/athena';
import { printRooms } from './rooms';
import { printStories } from './stories';
import { printWordingKeys } from './wording-keys';

/** Pages that are printed from the code. The page that is printed from the template takes longer: stack/stack-page.ts. */
export const PAGES: Record<string, () => string> = {
  'docs/developer/call-in-states.md': printCallInStates,
  'docs/developer/callback-states.md': printCallbackStates,
  'docs/developer/retries.md': printRetries,
  'docs/developer/rooms.md': printRooms,
  'docs/developer/stories.md': printStories,
  'docs/emulator.md': printEmulator,
  'docs/events/asyncapi.json': printAsyncApi,
  'docs/events/eventbridge-schemas.json': printEventBridgeSchemas,
  'docs/events/events.md': printEvents,
  'docs/openapi/agents.json': printAgentApi,
  'docs/openapi/customers.json': printCustomerApi,
  'docs/operator/check-on-a-live-instance.md': printLiveChecks,
  'docs/operator/wording-keys.md': printWordingKeys,
  'docs/refusals.md': printRefusals,
  'docs/supervisor/athena.sql': printAthena,
};
