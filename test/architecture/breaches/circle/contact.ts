import { offer } from './desk';

export const accept = (): string => offer();
