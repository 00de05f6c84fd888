/** Every action type that Dialback models, by its name in the flow language. */
import { CALLBACK_ACTIONS } from './callback-actions';
import { CONTROL_ACTIONS } from './control-actions';
import { CUSTOMER_ACTIONS } from './customer-actions';
import { DATA_ACTIONS } from './data-actions';
import type { Catalogue } from './definition';
import { LOOKUP_ACTIONS } from './lookup-actions';
import { PROMPT_ACTIONS } from './prompt-actions';
import { SETTING_ACTIONS } from './setting-actions';

export const CATALOGUE: Catalogue = {
  ...CALLBACK_ACTIONS,
  ...DATA_ACTIONS,
  ...LOOKUP_ACTIONS,
  ...PROMPT_ACTIONS,
  ...CONTROL_ACTIONS,
  ...SETTING_ACTIONS,
  ...CUSTOMER_ACTIONS,
};
