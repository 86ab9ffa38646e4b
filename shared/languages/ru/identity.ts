// By which a text is known to be Russian. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = { letters: /[ыэъё]/giu };
