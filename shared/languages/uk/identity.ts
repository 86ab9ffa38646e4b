// By which a text is known to be Ukrainian. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = { letters: /[іїєґ]|\b(та|що|як)\b/giu };
