// The floors under the probes: F1 of each event in each language, a little below what is measured; raised as phrases improve.
import type { EventId, Language } from '../../shared/model.ts';

export const probeFloors: Record<Language, Partial<Record<EventId, number>>> = {
  en: {
    resigned: 0.86,
    dismissed: 0.89,
    'left-country': 0.84,
    defected: 0.78,
    'spoke-out': 0.82,
    rebelled: 0.83,
    detained: 0.83,
    wanted: 0.77,
    sanctioned: 0.88,
    died: 0.88,
    disappeared: 0.81,
    returned: 0.78,
    rift: 0.62,
  },

  ru: {},

  uk: {},

  de: {},

  fr: {},
};
