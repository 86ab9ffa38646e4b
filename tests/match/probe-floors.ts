// The floors under the probes: F1 of each event in each language, a little below what is measured; raised as phrases improve.
import type { EventId, Language } from '../../shared/model.ts';

export const probeFloors: Record<Language, Partial<Record<EventId, number>>> = {
  en: {
    resigned: 0.85,
    dismissed: 0.87,
    'left-country': 0.83,
    defected: 0.78,
    'spoke-out': 0.83,
    rebelled: 0.83,
    detained: 0.87,
    wanted: 0.82,
    sanctioned: 0.88,
    died: 0.9,
    disappeared: 0.83,
    returned: 0.8,
    rift: 0.67,
  },

  ru: {
    resigned: 0.88,
    dismissed: 0.92,
    'left-country': 0.92,
    defected: 0.92,
    'spoke-out': 0.8,
    rebelled: 0.83,
    detained: 0.93,
    wanted: 0.92,
    sanctioned: 0.97,
    died: 0.94,
    disappeared: 0.94,
    returned: 0.86,
    rift: 0.8,
  },

  uk: {
    resigned: 0.88,
    dismissed: 0.87,
    'left-country': 0.84,
    defected: 0.86,
    'spoke-out': 0.73,
    rebelled: 0.91,
    detained: 0.9,
    wanted: 0.82,
    sanctioned: 0.89,
    died: 0.93,
    disappeared: 0.83,
    returned: 0.8,
    rift: 0.84,
  },

  de: {},

  fr: {},
};
