// The languages in which a figure may have a name beside the English one, and what each does not write.

export const nameLanguages = ['ru', 'uk', 'be'] as const;
export type NameLanguage = (typeof nameLanguages)[number];

/** What a language is called, letters that are none of its own, and what a name in it looks like. */
export const nameScripts: Record<NameLanguage, { called: string; foreign: RegExp; name: RegExp }> = {
  ru: { called: 'Russian', foreign: /[a-zіїєґў]/gi, name: /^[А-ЯЁ][^ ]* \S/ },
  uk: { called: 'Ukrainian', foreign: /[a-zыэёъў]/gi, name: /^\S/ },
  be: { called: 'Belarusian', foreign: /[a-zищъїєґ]/gi, name: /^\p{Lu}[^ ]* \S/u },
};
