// The floors under the probes: F1 of each event in each language, a little below what is measured; raised as phrases improve.
import type { EventId, Language } from '../../shared/model.ts';

export const probeFloors: Record<Language, Partial<Record<EventId, number>>> = {
  en: { resigned: 0.85, dismissed: 0.86, 'left-country': 0.83, defected: 0.78, 'spoke-out': 0.83, rebelled: 0.83, detained: 0.87, wanted: 0.80, sanctioned: 0.88, died: 0.90, disappeared: 0.83, returned: 0.78, rift: 0.67 },

  ru: {},

  uk: {},

  de: {},

  fr: {},
};
