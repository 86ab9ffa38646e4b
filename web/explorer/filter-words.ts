// What is asked for, in words: for titles of pages and feeds, and for names of files. Pure.
import { statusWords } from '../../shared/digest/words.ts';
import type { Filters } from '../query/filters.ts';
import { eventName } from './parts.ts';

/** "Sergei Shoigu, Dismissal, “army”, since 2023-06-01"; empty where nothing is filtered. `nameOf` gives a person's name. */
export function filterWords(filters: Filters, nameOf: (figure: string) => string): string {
  const { figure, event, text, circle, status, outlet, stance, language, from, to, seen, score } = filters;
  return [
    figure?.map(nameOf).join(' and '),
    event?.map(eventName).join(' or '),
    text && `“${text}”`,
    circle?.map((one) => one.replaceAll('-', ' ')).join(' or '),
    status?.map((one) => statusWords[one]).join(' or '),
    [outlet, stance, language].flatMap((list) => list ?? []).join(' or '),
    from && to ? (from === to ? from : `${from} to ${to}`) : from ? `since ${from}` : to && `until ${to}`,
    seen && `new since ${seen}`,
    score === undefined ? undefined : `score ${score} or more`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
