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

  ru: {
    resigned: 0.82,
    dismissed: 0.84,
    'left-country': 0.75,
    defected: 0.61,
    'spoke-out': 0.53,
    rebelled: 0.67,
    detained: 0.87,
    wanted: 0.83,
    sanctioned: 0.86,
    died: 0.73,
    disappeared: 0.7,
    returned: 0.62,
    rift: 0.41,
  },

  uk: {
    resigned: 0.82,
    dismissed: 0.79,
    'left-country': 0.77,
    defected: 0.41,
    'spoke-out': 0.61,
    rebelled: 0.69,
    detained: 0.79,
    wanted: 0.73,
    sanctioned: 0.83,
    died: 0.83,
    disappeared: 0.68,
    returned: 0.57,
    rift: 0.49,
  },

  de: {},

  fr: {},
};
