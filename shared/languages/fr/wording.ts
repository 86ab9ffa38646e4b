// What mails and pages ask of French. Data only.

import type { Wording } from '../wording.ts';
import { list } from '../words.ts';

export const wording: Wording = {
  name: 'French',
  marks: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'] },
  years: /(\d+(?:,\d)?|[a-zé-]+)\s+ans(?!\p{L})/giu,
  numbers: list(
    `un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt`,
  ),
  development:
    /ordonné|derrière|en secret|secrètement|enquête|suspect|inculp|arrêté|condamné|révèl|révél|preuve|confirm|autopsie|cause|responsab|reconnaît|avoue|nouveaux détails/iu,
};
