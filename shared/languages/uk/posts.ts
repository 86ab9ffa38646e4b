// Words of Ukrainian before a post that tell which of its holders is meant. Data only; folded.
import type { PostWords } from '../post-words.ts';

export const posts: PostWords = {
  former: /^(екс|колишн(ій|ього|ьому|ім|я|ьої|ю)|бувш\p{L}+)$/u,
  formerPrefix: /^екс\p{L}{4,}/u,
  incoming: /^(тво|нов(ий|ого|ому|им|а|ої|у)|нинішн\p{L}+|чинн\p{L}+|майбутн\p{L}+)$/u,
  predicate: /^(був|була|став|стала|стане|стати|признач\p{L}+|обран\p{L}*|працював|працювала|служив)$/u,
  previous: /^попередн/,
  other:
    /^(віце|заступни\p{L}+|помічни\p{L}+|радни\p{L}+|син\p{L}*|доньк\p{L}+|дружин\p{L}+|брат\p{L}*|один|одного|кандидат\p{L}*|регіональн\p{L}+|районн\p{L}+|двох|трьох|кілька|кількох)$/u,
};
