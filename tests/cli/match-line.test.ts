import { expect, it } from 'vitest';
import { answerLine } from '../../cli/match-line.ts';
import type { Item } from '../../shared/item.ts';
import { makeHit } from './hit.ts';

const now = '2026-01-01T00:00:00.000Z';

function answer(line: string, hits = [makeHit()]) {
  const items: Item[] = [];
  const matching = {
    match: (item: Item) => {
      items.push(item);
      return hits;
    },
    isRelevant: () => hits.length > 0,
    detectLanguage: () => 'ru' as const,
  };
  return { answer: answerLine(line, matching, now), item: items[0] };
}

it('answers with the id as it came, relevance and hits with their evidence', () => {
  const { answer: result } = answer('{"id":"a-1","lang":"en","title":"Chubais resigns","summary":""}');
  const { evidence } = makeHit();
  expect(result.kind === 'answer' && JSON.parse(result.json)).toEqual({
    id: 'a-1',
    relevant: true,
    hits: [
      { figure: 'Anatoly Chubais', figureId: 'chubais', event: 'resigned', status: 'asserted', score: 0.9, evidence },
    ],
  });
});

it('names the role only where no name is known', () => {
  const hit = makeHit({ figure: null, figureId: null, role: 'russian diplomat' });
  const { answer: result } = answer('{"id":"a","title":"x"}', [hit]);
  expect(result.kind === 'answer' && JSON.parse(result.json).hits[0]).toMatchObject({
    figure: null,
    figureId: null,
    role: 'russian diplomat',
  });
});

it('detects the language where none is given', () => {
  expect(answer('{"id":"a","title":"Чубайс уволился","lang":null}').item?.language).toBe('ru');
});

it('matches a body without title and summary, and numbers as ids', () => {
  const { answer: result, item } = answer('{"id":7,"body":"Chubais left.","date":"Wed, 23 Mar 2022 12:00:00 GMT"}');
  expect(item).toMatchObject({ id: '7', title: '', body: 'Chubais left.', publishedAt: '2022-03-23T12:00:00.000Z' });
  expect(result.kind === 'answer' && JSON.parse(result.json).id).toBe(7);
});

it('takes an unreadable date for now', () => {
  expect(answer('{"id":"a","title":"x","date":"last Tuesday"}').item?.publishedAt).toBe(now);
});

it.each([
  ['{"id":"a"', /^no JSON: /],
  ['[]', /^line: /],
  ['null', /^line: /],
  ['{"title":"x"}', /^id: /],
  ['{"id":"a","title":5}', /^title: /],
  ['{"id":"a","title":"x","lang":"tlh"}', /^lang: .*"en"/],
  ['{"id":"a"}', /^nothing to match: expected a title, a summary or a body$/],
])('cannot answer %s and says why', (line, message) => {
  expect(answer(line).answer).toEqual({ kind: 'problem', message: expect.stringMatching(message) });
});
