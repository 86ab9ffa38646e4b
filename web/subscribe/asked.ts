// A mail that a form asked for, on its way to being carried out.
import type { Terms } from '../../shared/subscribers/terms.ts';

/** As it is queued: JSON. Addresses as readAddress gives them. */
export type AskedMail =
  | { kind: 'sign-up'; address: string; terms: Terms }
  /** `asker`: whose asks it is counted with. `known`: the subscriber whom this browser has been signed in as. */
  | { kind: 'sign-in'; address: string; to: string; asker: string; known?: string };
