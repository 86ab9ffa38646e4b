// Words of dates in French: of texts, and of pages that have none for machines. Data only.
import type { DateWords, Months } from '../reading.ts';
import { whole } from '../words.ts';

export const dates: DateWords = {
  months: 'jan fév mar(?!di) avr mai juin juil aoû|aou sep oct nov déc',
  weekdays: String.raw`(?:lun|mar|mer|jeu|ven|sam|dim)\.?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche`,
  noZone: 'g|h|le|à',
};

export const months: Months = {
  stems: whole('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  before: /^(en|fin|debut|de)$/,
  since: /^(en|fin|debut|de)$/,
};
