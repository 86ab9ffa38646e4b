// By which a text is known to be English. Data only.
import type { Identity } from '../identity.ts';

export const identity: Identity = {
  telling: `the of and to in is was for on with that has by from at his her are a an as be been it its will would can could may he she they
    who what how why when this not over after before into out up no or but says said tells told calls new first former s t`,
  shapes: /(ing|ght|ck|th|ed|ly|ies|ness|ship|wn|ian|ians|ary|ous|ists?)$|^(wh|th|kn|sh|y)|sh|ee|oo|zh|kh/,
};
