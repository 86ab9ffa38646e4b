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

  de: {
    resigned: 0.76,
    dismissed: 0.85,
    'left-country': 0.86,
    defected: 0.67,
    'spoke-out': 0.78,
    rebelled: 0.68,
    detained: 0.79,
    wanted: 0.78,
    sanctioned: 0.72,
    died: 0.83,
    disappeared: 0.74,
    returned: 0.61,
    rift: 0.78,
  },

  fr: {
    resigned: 0.86,
    dismissed: 0.87,
    'left-country': 0.9,
    defected: 0.67,
    'spoke-out': 0.84,
    rebelled: 0.85,
    detained: 0.75,
    wanted: 0.86,
    sanctioned: 0.85,
    died: 0.79,
    disappeared: 0.83,
    returned: 0.77,
    rift: 0.71,
  },
};
