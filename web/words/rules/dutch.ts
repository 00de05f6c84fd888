import type { german } from './german';

export const dutch: Readonly<Record<keyof typeof german, string>> = {
};
