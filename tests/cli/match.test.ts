import { expect, it } from 'vitest';
import { runCli } from './run.ts';

it('answers every line that can be read, tells the others with their number, and exits with 1', async () => {
  const stdin = [
    '{"id":"1","lang":"en","title":"Kremlin envoy Anatoly Chubais resigns","summary":""}',
    '{"id":',
    '',
    '{"id":"2","title":"Шойгу уволен с поста министра обороны"}',
    '{"title":"no id"}',
    '{"id":"3","title":"Medvedev beats Djokovic in straight sets"}',
  ].join('\n');
  const { code, stdout, stderr } = await runCli(['match'], {}, { stdin });
  expect(code).toBe(1);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, relevant }) => [id, relevant])).toEqual([
    ['1', true],
    ['2', true],
    ['3', false],
  ]);
  expect(answers[1].hits[0]).toMatchObject({ figure: 'Sergei Shoigu', figureId: 'shoigu', event: 'dismissed' });
  expect(stderr).toMatch(/^line 2: no JSON: .*\nline 5: id: .*\n$/);
});

it('answers nothing for nothing', async () => {
  expect(await runCli(['match'])).toEqual({ code: 0, stdout: '', stderr: '' });
});
