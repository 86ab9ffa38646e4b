// Words of German before a post that tell which of its holders is meant. Data only; folded.
import type { PostWords } from '../post-words.ts';

export const posts: PostWords = {
  former: /^(ex|ehemalig\p{L}+|fruher\p{L}+|einstig\p{L}+)$/u,
  incoming: /^(neu\p{L}+|amtierend\p{L}+|geschaftsfuhrend\p{L}+|kunftig\p{L}+|derzeitig\p{L}+)$/u,
  predicate: /^(als|war|waren|wurde|wird|ist|zum|zur|wie)$/,
  other: /^(vize|stellvertretend\p{L}+|nachst\p{L}+|regional\p{L}*|zwei|drei|mehrere)$/u,
};
