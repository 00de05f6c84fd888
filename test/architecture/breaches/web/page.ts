import { viewDial } from '../lambda/dials/http/dial-view';
import type { Dial } from '../lambda/http/api-types';

export const wrong: [unknown, Dial?] = [viewDial];
