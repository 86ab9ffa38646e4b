// The floors under the probes: F1 of each event in each language, a little below what is measured; raised as phrases improve.
import type { EventId, Language } from '../../shared/model.ts';

export const probeFloors: Record<Language, Partial<Record<EventId, number>>> = {
  en: {
    resigned: 0.42,
    dismissed: 0.7,
    'left-country': 0.56,
    defected: 0.44,
    'spoke-out': 0.44,
    rebelled: 0.56,
    detained: 0.49,
    wanted: 0.54,
    sanctioned: 0.64,
    died: 0.68,
    disappeared: 0.5,
    returned: 0.28,
    rift: 0.35,
  },

  ru: {},

  uk: {},

  de: {},

  fr: {},
};
