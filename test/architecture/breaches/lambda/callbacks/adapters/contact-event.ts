import type { applyContactEvent } from '../usecases/apply-contact-event';

export type Wrong = typeof applyContactEvent;
