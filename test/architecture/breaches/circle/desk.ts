import type { accept } from './contact';

export const offer = (): string => typeof (undefined as unknown as typeof accept);
