import type { german } from './german';

export const italian: Readonly<Record<keyof typeof german, string>> = {
};
