/** Data table: prompts, input (reference §1.3 "Prompts and input"), and views on the agent's screen. */
import type { Catalogue, FieldDefinition } from './definition';
import {
  atMostOne,
  CATCH_ALL,
  dynamic,
  errors,
  exactly,
  exactlyOne,
  fixed,
  free,
  from,
  HOLD,
  list,
  map,
  mayHave,
  NO_CONDITIONS,
  object,
  required,
  text,
  WHISPER,
  WITH_QUEUE,
  yesOrNo,
} from './notation';

const LONGEST_TEXT = 6_000;
const PROMPT_KEYS = ['Text', 'SSML', 'PromptId', 'Media'];
const PROMPT: Record<string, FieldDefinition> = {
  Text: text({ longest: LONGEST_TEXT }),
  SSML: text({ longest: LONGEST_TEXT }),
  PromptId: dynamic(),
  Media: object({
    Uri: required(text()),
    SourceType: required(fixed({ choices: ['S3'] })),
    MediaType: required(fixed({ choices: ['Audio'] })),
  }),
};
const DTMF = object({
  InputTerminationSequence: fixed({ pattern: { matches: /^[0-9*#]{1,5}$/, says: '1 to 5 of 0-9, * and #' } }),
  DisableCancelKey: yesOrNo(),
  InterdigitTimeLimitSeconds: fixed({ integer: from(1, 20) }),
});
const PHONE_VALIDATION = object({ NumberFormat: required(fixed({ choices: ['Local', 'E164'] })), CountryCode: dynamic() });
const CUSTOM_VALIDATION = object({ MaximumLength: required(fixed({ integer: from(1, Infinity) })) });
export const PROMPT_ACTIONS: Catalogue = {
  MessageParticipant: {
    flowTypes: [...WITH_QUEUE, ...WHISPER],
    parameters: object({ ...PROMPT, SkipWhenDTMFBufferEnabled: { ...yesOrNo(), choicesNotModelled: ['True', 'true'] } }, { groups: [exactlyOne(...PROMPT_KEYS)] }),
    errors: mayHave('NoMatchingError'),
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 MessageParticipant [D] FAC 5, [S]',
  },
  MessageParticipantIteratively: {
    flowTypes: ['CUSTOMER_QUEUE', ...HOLD],
    parameters: object({
      Messages: required(list(object(PROMPT, { groups: [exactlyOne(...PROMPT_KEYS)] }), 1)),
      InterruptFrequencySeconds: dynamic({ integer: from(1, Infinity) }),
      ContinueMessagingDuringInterrupt: yesOrNo(),
    }),
    errors: mayHave('NoMatchingError'),
    conditions: NO_CONDITIONS,
    next: 'unseen',
    variants: [
      { name: 'interrupted', when: [{ parameter: 'InterruptFrequencySeconds' }], conditions: exactly('MessagesInterrupted') },
    ],
    source: '§1.3 MessageParticipantIteratively [S] HH I5, FAC 32',
  },
  GetParticipantInput: {
    flowTypes: WITH_QUEUE,
    disputedFlowTypes: ['OUTBOUND_WHISPER'],
    parameters: object(
      {
        ...PROMPT,
        InputTimeLimitSeconds: required(fixed({ integer: from(1, 300, { toleratedMost: Infinity }) })),
        StoreInput: yesOrNo(),
        DTMFConfiguration: DTMF,
      },
      { groups: [atMostOne(...PROMPT_KEYS)] },
    ),
    errors: errors('InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'),
    conditions: { kind: 'some', operators: ['Equals'], operand: { matches: /^[0-9*#]$/, says: 'one of 0-9, * and #' } },
    next: 'required',
    variants: [
      {
        name: 'store a phone number',
        when: [{ parameter: 'StoreInput', is: ['true'] }, { parameter: 'InputValidation.PhoneNumberValidation' }],
        errors: errors('NoMatchingError', 'InvalidPhoneNumber'),
        conditions: NO_CONDITIONS,
        fields: { InputValidation: object({ PhoneNumberValidation: PHONE_VALIDATION }) },
      },
      {
        name: 'store digits',
        when: [{ parameter: 'StoreInput', is: ['true'] }],
        errors: CATCH_ALL,
        conditions: NO_CONDITIONS,
        fields: {
          InputValidation: required(object({ CustomValidation: required(CUSTOM_VALIDATION) })),
          InputEncryption: object({ EncryptionKeyId: required(dynamic()), Key: required(dynamic()) }),
        },
      },
    ],
    source: '§1.3 GetParticipantInput menu and store [D] FAC 10-15; §1.6 for the time limit: the console ends at 180, working flows go to 300',
  },
  ConnectParticipantWithLexBot: {
    flowTypes: WITH_QUEUE,
    parameters: object(
      {
        ...PROMPT,
        LexV2Bot: object({ AliasArn: required(dynamic()) }, { open: 'published flows name a locale too' }),
        LexBot: object({ Name: required(dynamic()), Region: dynamic(), Alias: dynamic() }),
        LexSessionAttributes: map(dynamic()),
        LexInitializationData: object({ InitialMessage: dynamic() }),
        LexTimeoutSeconds: object({ Text: dynamic({ integer: from(1, Infinity) }) }),
      },
      { groups: [atMostOne(...PROMPT_KEYS), exactlyOne('LexV2Bot', 'LexBot')] },
    ),
    errors: { required: ['NoMatchingError'], optional: ['NoMatchingCondition', 'InputTimeLimitExceeded'] },
    conditions: { kind: 'some', operators: ['Equals'] },
    next: 'required',
    source: 'DG:participant-actions-connectparticipantwithlexbot [D]; 28 blocks of 18 exports, of which one has no NoMatchingCondition [S]',
  },
  ShowView: {
    flowTypes: ['CONTACT_FLOW', 'MODULE'],
    disputedFlowTypes: ['CUSTOMER_QUEUE'],
    parameters: object({
      ViewResource: required(object({ Id: required(dynamic()), Version: dynamic() })),
      InvocationTimeLimitSeconds: fixed({ integer: from(1, Infinity) }),
      ViewData: free(),
      SensitiveDataConfiguration: object({ HideResponseOn: list(fixed({ choices: ['TRANSCRIPT'] })) }),
    }),
    errors: errors('NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'),
    conditions: { kind: 'some', operators: ['Equals'] },
    next: 'required',
    source: 'DG:participant-actions-showview [D], AG-now:show-view-block for the flow types, the sample in AG-now on guides for after-contact work [S] for the branches',
  },
};
