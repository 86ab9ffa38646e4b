// Words of English before a post that tell which of its holders is meant. Data only; folded.
import type { PostWords } from '../post-words.ts';

export const posts: PostWords = {
  former: /^(former|retired|formerly|ex|once|onetime|previously|earlier|erstwhile|outgone)$/,
  incoming: /^(new|newly|acting|incoming|interim|current|designate)$/,
  deputy: /^(deputy|vice)$/,
  predicate: /^(as|was|were|been|be|is|are|became|become|becoming|named|appointed|nominated|elected|like)$/,
  verb: /..([^s]s|ed)$/,
  other:
    /^(fired|sacked|ousted|jailed|convicted|arrested|disgraced|deposed|deputy|vice|assistant|first|last|then|longest|late|aspiring|next|future|potential|any|every|another|no|some|several|shadow|honorary|regional|local|district|two|three|four|five|six)$/,
  office:
    /^(s|police|court|courts|branch|office|department|directorate|ministry|parliament|legislature|investigators|prosecutors|council|city|district|bank|headquarters|government|administration|campaign|delegation|operation|front|fleet|army|base|prison|club|university|church|diocese|forces|troops|volunteers|battalion|company|group|defense|defence|customs|election)$/,
};
