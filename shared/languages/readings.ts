// The languages that are read: what matching asks of each.
import type { Language } from '../vocabulary.ts';
import { reading as de } from './de/reading.ts';
import { reading as en } from './en/reading.ts';
import { reading as es } from './es/reading.ts';
import { reading as fr } from './fr/reading.ts';
import type { LanguageReading } from './reading.ts';
import { reading as ru } from './ru/reading.ts';
import { reading as uk } from './uk/reading.ts';

export const readings: Readonly<Record<Language, LanguageReading>> = { en, ru, uk, de, fr, es };
