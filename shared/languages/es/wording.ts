// What mails and pages ask of Spanish. Data only.

import type { Wording } from '../wording.ts';
import { list } from '../words.ts';

export const wording: Wording = {
  name: 'Spanish',
  marks: { outer: ['«', '»'], inner: ['“', '”'] },
  years: /(\d+(?:,\d)?|[a-záéíóúñ]+)\s+años(?!\p{L})/giu,
  numbers: list(
    'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  ),
  development:
    /ordenó|ordenado|detrás de|en secreto|investig|sospech|imputad|acusad|detenid|condenad|revel|prueba|confirm|autopsia|causa|admit|nuevos detalles/iu,
};
