// Words of Russian before a post that tell which of its holders is meant. Data only; folded.
import type { PostWords } from '../post-words.ts';

export const posts: PostWords = {
  former: /^(экс|бывш(ий|его|ему|им|ем|ая|ей|ую))$/,
  formerPrefix: /^экс\p{L}{4,}/u,
  incoming: /^(врио|нов(ый|ого|ому|ым|ом|ая|ой|ую)|нынешн\p{L}+|действующ\p{L}+|исполняющ\p{L}+|будущ\p{L}+)$/u,
  predicate: /^(был|была|стал|стала|станет|стать|назнач\p{L}+|избран\p{L}*|работал|работала|служил|являлся|бывает)$/u,
  previous: /^(прежн|предыдущ)/,
  other:
    /^(вице|зам|заместител\p{L}+|помощник\p{L}*|советник\p{L}*|племянник\p{L}*|сын\p{L}*|дочь|дочери|жен\p{L}|супруг\p{L}|брат\p{L}*|зят\p{L}+|один|одного|некий|кандидат\p{L}*|региональн\p{L}+|районн\p{L}+|двух|трех|несколько|нескольких)$/u,
};
