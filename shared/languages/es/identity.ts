// By which a text is known to be Spanish. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = {
  telling: `el la los las lo del de y en que un una por con para su sus al se no es fue ha han tras sobre segun entre mas como pero
  ya sin le desde hasta contra era este esta`,
  shapes:
    /ñ|[¿¡]|ción$|ciones$|dad$|mente$|(ado|ada|ados|adas|ido|ida)$|(ó|án|ará|iera)$|ll|rr|^(h[aeiu])|ez$|ía$|ano$|eño$/,
};
