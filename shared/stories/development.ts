// What is new about an old event: who ordered it, who is charged with it, what came out. Told later, it reads as background.
import type { Hit } from '../hit.ts';
import { wordings } from '../languages/registry.ts';

/** A report of background whose headline is about the event itself, of this person, and says more than that it was. */
export const isDevelopment = ({ status, language, title, evidence: { field, mention } }: Hit): boolean =>
  status === 'past' && field === 'title' && mention.start !== undefined && wordings[language].development.test(title);
