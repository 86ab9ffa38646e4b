// Words of dates in Ukrainian: of texts, and of pages that have none for machines. Data only.
import type { DateWords, Months } from '../reading.ts';

export const dates: DateWords = {
  months: 'січ лют бер кві тра чер лип серп вер жов лис гру',
  weekdays: String.raw`нд|вівт\p{L}*|серед\p{L}*|неділ\p{L}*`,
  noZone: String.raw`році|року|у|від|годин\p{L}*`,
};

export const months: Months = {
  stems: [
    /^січн/,
    /^лют/,
    /^берез/,
    /^квіт/,
    /^трав/,
    /^черв/,
    /^лип/,
    /^серп/,
    /^верес/,
    /^жовт/,
    /^листопад/,
    /^груд/,
  ],
  before: /^(в|у|з|ще|початку|кінці|середині|наприкінці)$/,
  since: /^з$/,
};
