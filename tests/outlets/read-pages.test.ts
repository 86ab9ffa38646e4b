// Pages without a feed, read into entries by selectors.
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../shared/outlets/read.ts';
import { url } from './entries.ts';

describe('readEntries of pages', () => {
  const html = `<html><head><base href="/section/"></head><body>
    <article><h2><a href="first">Первый <i>заголовок</i></a></h2><p class=lead>Текст.</p><time datetime="2022-03-24T15:00:00+03:00">24 марта</time></article>
    <article><h2><a href="https://other.test/2">Второй</a></h2><time>25 марта 2022, 12:00</time></article>
    <article><h2></h2></article></body></html>`;

  it('finds entries by the selectors, or by the first link in each', async () => {
    const selectors = { item: 'article', summary: '.lead', date: 'time' };
    expect(await readEntries(html, { kind: 'page', selectors }, 'https://news.test/politics')).toEqual({
      kind: 'entries',
      format: 'page',
      entries: [
        {
          url: 'https://news.test/section/first',
          title: 'Первый заголовок',
          summary: 'Текст.',
          publishedAt: '2022-03-24T12:00:00.000Z',
        },
        { url: 'https://other.test/2', title: 'Второй', publishedAt: '2022-03-25T12:00:00.000Z' },
        {},
      ],
    });
  });

  it('keeps an item in which the title is not found by its text', async () => {
    const page = `<div class=m><div class=t><b>Первая новость</b><br>и её текст</div><a href=/1>01:00</a></div>
      <div class=m><div class=t>Вторая новость без заголовка</div><a href=/2>02:00</a></div>
      <div class=m><div class=v>Третья стоит где-то ещё</div></div>`;
    const selectors = { item: '.m', title: '.t b', summary: '.t' };
    const listing = await readEntries(page, { kind: 'page', selectors }, url);
    expect(listing).toMatchObject({
      entries: [
        { title: 'Первая новость', url: 'https://news.test/1' },
        { summary: 'Вторая новость без заголовка', url: 'https://news.test/2' },
        { summary: 'Третья стоит где-то ещё' },
      ],
    });
  });

  it.each([
    ['a title is looked for', { title: '.t b' }],
    ['the title is the link', {}],
  ])('finds no text in a picture under name and hour, where %s', async (_name, wanted) => {
    const post = (of: string, hour: string) =>
      `<div class=m><b class=o>Канал</b>${of}<i>${hour}K</i><a href=/${hour}><time>${hour}:02</time></a></div>`;
    const page = [post('<div class=t><b>Новость</b></div>', '01'), post('<a class=photo></a>', '02'), post('', '03')];
    const selectors = { item: '.m', ...wanted, date: 'time' };
    const listing = await readEntries(page.join(''), { kind: 'page', selectors }, url);
    expect(listing.kind === 'entries' && listing.entries.map(({ title, summary }) => title ?? summary)).toEqual([
      expect.stringContaining('Новость'),
      undefined,
      undefined,
    ]);
  });

  it('takes an item that is the link itself', async () => {
    const listing = await readEntries(
      '<ul><a class=n href=/1><b>One</b> two</a></ul>',
      { kind: 'page', selectors: { item: 'a.n' } },
      url,
    );
    expect(listing).toMatchObject({ entries: [{ url: 'https://news.test/1', title: 'One two' }] });
  });

  it('tells a page on which the selectors find nothing', async () => {
    const listing = await readEntries(html, { kind: 'page', selectors: { item: '.story' } }, url);
    expect(listing).toEqual({ kind: 'failed', failure: 'empty', message: 'nothing on the page fits .story' });
  });
});
