// How word lists are written in the folders of the languages: words parted by blanks.

export const list = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);
