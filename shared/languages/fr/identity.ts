// By which a text is known to be French. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = {
  telling: `le la les l des du de d et est un une dans pour que qui qu en au aux sur par ne n pas plus se s sa son ses a ont ete je j il elle
    nous veut fait apres contre selon c ce cette`,
  shapes: /[éèêëçàâîïôûùœ]|eux$|euse$|aux$|eau|ait$|aient$|ement$|ique$|oire$|eur$|ou[kzgml]|tch|kine$|ine$|^qu/u,
};
