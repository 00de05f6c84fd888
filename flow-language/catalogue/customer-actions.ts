/** Data table: customer profiles, cases, tasks and the agents' assistant (developer guide, "Contact actions" and "Interactions"). */
import type { Catalogue } from './definition';
import { atMostOne, CATCH_ALL, dynamic, EVERY_TYPE, fixed, free, from, list, map, NO_CONDITIONS, object, required, text, yesOrNo } from './notation';

/** The longest delay of a task. */
const SIX_DAYS_IN_SECONDS = 518_400;
const RESPONSE = { ProfileResponseData: list(fixed()) };
const CASE_FIELDS = { CaseRequestFields: map(text()) };
const LINK = { LinkContactToCase: yesOrNo() };
const IDENTIFIER = { IdentifierName: dynamic(), IdentifierValue: dynamic() };

export const CUSTOMER_ACTIONS: Catalogue = {
  GetCustomerProfile: {
    flowTypes: EVERY_TYPE,
    parameters: object({
      ProfileRequestData: required(
        object(
          { ...IDENTIFIER, SearchCriteria: list(object(IDENTIFIER), 1), LogicalOperator: fixed({ choices: ['AND', 'OR'] }) },
          { open: 'older exports name the identifier itself, like PhoneNumber' },
        ),
      ),
      ...RESPONSE,
    }),
    errors: { required: ['NoMatchingError'], optional: ['MultipleFoundError', 'NoneFoundError'] },
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:interactions-getcustomerprofile [D]; six exports for the older form and the errors [S]',
  },
  CreateCustomerProfile: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ProfileRequestData: required(map(dynamic())), ...RESPONSE }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:interactions-createcustomerprofile [D], [S]',
  },
  UpdateCustomerProfile: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ProfileRequestData: required(map(dynamic())), ...RESPONSE }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:interactions-updatecustomerprofile [D]',
  },
  AssociateContactToCustomerProfile: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ProfileRequestData: required(object({ ProfileId: required(dynamic()), ContactId: required(dynamic()) })) }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'AG:customer-profiles-block [D], one export [S]',
  },
  CreateCase: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ...LINK, CaseTemplateId: required(dynamic()), ...CASE_FIELDS }),
    errors: { required: ['NoMatchingError'], optional: ['ContactNotLinked'] },
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:createcase [D]; two exports, one with a path inside the text of a field [S]',
  },
  GetCase: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ...LINK, GetLastUpdatedCase: yesOrNo(), CustomerId: dynamic(), ...CASE_FIELDS, CaseResponseFields: list(fixed()) }),
    errors: { required: ['NoMatchingError'], optional: ['ContactNotLinked', 'MultipleFound', 'NoneFound'] },
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:getcase [D], two exports [S]',
  },
  UpdateCase: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ...LINK, CaseId: required(dynamic()), ...CASE_FIELDS }),
    errors: { required: ['NoMatchingError'], optional: ['ContactNotLinked'] },
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:updatecase [D]',
  },
  CreateTask: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        ContactFlowId: required(dynamic()),
        Name: required(text()),
        Description: text(),
        Attributes: map(dynamic()),
        References: map(dynamic()),
        DelaySeconds: dynamic({ integer: from(1, SIX_DAYS_IN_SECONDS) }),
        ScheduledTime: dynamic(),
        TaskTemplateId: { ...fixed(), notModelled: 'there are no task templates' },
      },
      { groups: [atMostOne('DelaySeconds', 'ScheduledTime')] },
    ),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:createtask [D], three exports [S]',
  },
  CreateWisdomSession: {
    flowTypes: EVERY_TYPE,
    parameters: object({ WisdomAssistantArn: required(dynamic()), OrchestrationAIAgentConfiguration: free() }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:createwisdomsession [D]; published flows for the choice of an AI agent [S]',
  },
};
