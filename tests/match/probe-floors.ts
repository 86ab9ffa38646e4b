// The floors under the probes: F1 of each event in each language, a little below what is measured; raised as phrases improve.
import type { EventId, Language } from '../../shared/model.ts';

export const probeFloors: Record<Language, Partial<Record<EventId, number>>> = {
  en: {
    resigned: 0.42,
    dismissed: 0.77,
    'left-country': 0.59,
    defected: 0.44,
    'spoke-out': 0.48,
    rebelled: 0.56,
    detained: 0.54,
    wanted: 0.54,
    sanctioned: 0.66,
    died: 0.7,
    disappeared: 0.52,
    returned: 0.36,
    rift: 0.37,
  },

  ru: {},

  uk: {},

  de: {},

  fr: {},
};
