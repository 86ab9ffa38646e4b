// The one style sheet: light and dark, print, from a phone to a wide screen. Served under a name that changes with it.
import { hash } from 'node:crypto';
import { css } from './styles.ts';

export const styleSheet = {
  css,
  /** Cached for ever: another content has another path. */
  path: `/styles-${hash('sha256', css, 'hex').slice(0, 12)}.css`,
} as const;
