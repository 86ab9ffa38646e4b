// By which a text is known to be Ukrainian. Data only.
import type { Identity } from '../identity.ts';

/** Letters that Russian lacks, words, and beginnings of words that headlines without such a letter have. */
export const identity: Identity = {
  letters:
    /[іїєґ]|(?<!\p{L})((що|як|це|чи|але|або|щодо|вже|проти|куди|від|зник|помер|справу|посади|посаду|заявив)(?!\p{L})|(оголо[сш]|знайшл|затрим|загин|розшук|очолив|усун|вбит|зрад))/giu,
};
