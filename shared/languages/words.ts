// How word lists are written in the folders of the languages: words parted by blanks.

export const list = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);

/** Words that stand whole in a text, folded, as months are looked for: /^january$/. */
export const whole = (text: string): readonly RegExp[] => list(text).map((word) => new RegExp(`^${word}$`));
