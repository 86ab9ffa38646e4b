// Words of dates in French, for pages that have none for machines. Data only.
import type { DateWords } from '../reading.ts';

export const dates: DateWords = {
  months: 'jan fév mar(?!di) avr mai juin juil aoû|aou sep oct nov déc',
  weekdays: String.raw`(?:lun|mar|mer|jeu|ven|sam|dim)\.?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche`,
  noZone: 'g|h|le|à',
};
