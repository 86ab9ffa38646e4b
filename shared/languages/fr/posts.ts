// Words of French before a post that tell which of its holders is meant. Data only; folded.
import type { PostWords } from '../post-words.ts';

export const posts: PostWords = {
  former: /^(ex|ancien|ancienne)$/,
  incoming: /^(nouveau|nouvelle|nouvel|actuel|actuelle|futur|future|interimaire)$/,
  predicate: /^(comme|etait|fut|est|devenu|devenue|devient|nomme|nommee|elu|elue)$/,
  other: /^(vice|adjoint|prochain|regional|deux|trois|plusieurs)$/,
};
