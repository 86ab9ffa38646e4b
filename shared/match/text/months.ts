// Months that a Russian or Ukrainian clause names: «в июне» in September tells what is past.
const monthStems = [
  /^(январ|січн)/,
  /^(феврал|лют)/,
  /^(март|берез)/,
  /^(апрел|квіт)/,
  /^(ма[ейя]$|трав)/,
  /^(июн|черв)/,
  /^(июл|лип)/,
  /^(август|серп)/,
  /^(сентябр|верес)/,
  /^(октябр|жовт)/,
  /^(ноябр|листопад)/,
  /^(декабр|груд)/,
];
/** For how many days into a month the one before is still news. */
const freshDays = 8;

/** The first month in the words that is neither the item's nor, in its first days, the one before. */
export function oldMonth(forms: readonly string[], published: Date): string | undefined {
  for (let at = 1; at < forms.length; at++) {
    const form = forms[at] ?? '';
    if (!/^(в|у|с|з|еще|ще)$/.test(forms[at - 1] ?? '')) continue;
    const month = monthStems.findIndex((stem) => stem.test(form));
    if (month < 0) continue;
    const ago = (published.getUTCMonth() - month + 12) % 12;
    // «С января перестаёт руководить», told in December: a month to come.
    if (ago >= 9 && /^(с|з)$/.test(forms[at - 1] ?? '')) continue;
    if (ago > 1 || (ago === 1 && published.getUTCDate() > freshDays)) return form;
  }
  return undefined;
}
