/** Data table: attributes, data, functions and modules (reference §1.3 "Data / lookups"). */
import type { Catalogue } from './definition';
import {
  atLeastOne,
  CATCH_ALL,
  dynamic,
  errors,
  EVERY_TYPE,
  fixed,
  free,
  from,
  list,
  map,
  NO_CONDITIONS,
  object,
  required,
  text,
} from './notation';

const TARGET_CONTACT = fixed({ choices: ['Current', 'Related'] });

export const DATA_ACTIONS: Catalogue = {
  UpdateContactAttributes: {
    flowTypes: EVERY_TYPE,
    parameters: object({
      Attributes: required(
        map(dynamic(), {
          keys: { matches: /^[A-Za-z0-9_-]+$/, says: 'letters, digits, "_" and "-"', severity: 'error' },
          keysDynamic: true,
        }),
      ),
      TargetContact: TARGET_CONTACT,
    }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactAttributes [D]; the developer guide lets keys be dynamic',
  },
  UpdateFlowAttributes: {
    flowTypes: EVERY_TYPE,
    parameters: object({
      FlowAttributes: required(
        map(object({ Value: required(dynamic()), Type: fixed({ choices: ['String'], choicesOpen: true }) }), {
          keys: { matches: /^[^$.]+$/, says: 'anything but "$" and "."', severity: 'error' },
        }),
      ),
    }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateFlowAttributes [S] FAC 24, PUL',
  },
  UpdateContactData: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        Name: text(),
        Description: text(),
        LanguageCode: dynamic(),
        CustomerId: dynamic(),
        WisdomSessionArn: dynamic(),
        TargetContact: TARGET_CONTACT,
      },
      {
        groups: [atLeastOne('Name', 'Description', 'LanguageCode', 'CustomerId', 'WisdomSessionArn')],
        refused: ['References'],
        open: 'the documentation does not list every field',
      },
    ),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactData [S] PUL',
  },
  TagContact: {
    flowTypes: EVERY_TYPE,
    parameters: object({
      Tags: required(
        map(dynamic(), {
          count: { most: 6, severity: 'error' },
          keys: { matches: /^(?!aws:)/, says: 'anything that does not begin with "aws:"', severity: 'warning' },
        }),
      ),
    }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 TagContact [S] PUL, §8',
  },
  UntagContact: {
    flowTypes: EVERY_TYPE,
    parameters: object({ TagKeys: required(list(fixed(), 1)) }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UntagContact [S] PUL, §8',
  },
  InvokeLambdaFunction: {
    flowTypes: EVERY_TYPE,
    parameters: object({
      LambdaFunctionARN: required(dynamic()),
      InvocationTimeLimitSeconds: required(fixed({ integer: from(1, 8) })),
      InvocationType: fixed({ choices: ['SYNCHRONOUS', 'ASYNCHRONOUS'] }),
      LambdaInvocationAttributes: map(dynamic({ objectSeen: true })),
      ResponseValidation: object({ ResponseType: required(fixed({ choices: ['STRING_MAP', 'JSON'] })) }),
    }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    variants: [
      {
        name: 'asynchronous',
        when: [{ parameter: 'InvocationType', is: ['ASYNCHRONOUS'] }],
        fields: { InvocationTimeLimitSeconds: required(fixed({ integer: from(1, 8, { toleratedMost: 60 }) })) },
      },
    ],
    source: '§1.3 InvokeLambdaFunction [D] FAC 4, [S] HH; the admin guide for 60 s and objects',
  },
  InvokeFlowModule: {
    flowTypes: ['CONTACT_FLOW', 'MODULE'],
    parameters: object({ FlowModuleId: required(dynamic()), Input: free() }),
    errors: { required: ['NoMatchingError'], optional: ['NoMatchingCondition'] },
    conditions: { kind: 'some', operators: ['Equals'] },
    next: 'required',
    variants: [{ name: 'with results of its own', when: 'has conditions', errors: errors('NoMatchingError', 'NoMatchingCondition') }],
    source: '§1.3 InvokeFlowModule; exports without results carry NoMatchingError alone [S]',
  },
};
