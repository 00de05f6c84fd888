/** The front door of the package. */
export { inspectFlow, lintFlow } from './lint-flow';
export { toInvalidFlowProblems } from './to-invalid-flow-problems';
export { bindFlow, placesOf } from './bind-flow';
export { inferFlowType } from './infer-flow-type';
export { CATALOGUE } from './catalogue/catalogue';
export { RULES } from './rules';
export { NAMESPACE } from './namespace';
export { FLOW_TYPES, type FlowAction, type FlowDocument, type FlowType, type Problem } from './types';
