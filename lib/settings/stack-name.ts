/** The name of a stack that the operator gives none. It is taken to be alone in its account and region. */
export const DEFAULT_STACK_NAME = 'Dialback';
