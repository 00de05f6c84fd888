import type { ContactView } from './host';
import type { Root } from './references';
import type { FlowSession } from './session';

/** Returns the roots that `$.` references read of a contact: what its flows have left in the session, and the contact itself. */
export function contactRoot(session: FlowSession, view: () => ContactView): Root {
  return (name) => {
    switch (name) {
      case 'External':
        return session.external;
      // The same answer under its newer name [D].
      case 'LambdaInvocation':
        return { ResultData: session.external, InvocationId: session.invocationId };
      case 'StoredCustomerInput':
        return session.storedCustomerInput;
      case 'Views':
        return session.views;
      case 'Lex':
        return session.lex;
      case 'Customer':
        return session.customer;
      case 'Case':
        return session.case;
      case 'Wisdom':
        return session.wisdom;
      case 'Task':
        return session.task ?? view()[name];
      case 'Metrics':
        return session.metrics;
      default:
        return view()[name];
    }
  };
}
