import { expect, it } from 'vitest';
import { createJsonLog } from '../shared/log.ts';

function givenLog() {
  const lines: string[] = [];
  const log = createJsonLog((line) => lines.push(line), { now: () => new Date('2026-03-02T12:00:00Z') });
  return { log, read: () => lines.map((line) => JSON.parse(line)), lines };
}

it('writes one JSON object a line, with the keys it was given', () => {
  const { log, lines } = givenLog();
  log.warn('outlet failed', { outlet: 'meduza', detail: 'line one\nline two' });
  expect(lines).toEqual([
    '{"timestamp":"2026-03-02T12:00:00.000Z","level":"WARN","message":"outlet failed","outlet":"meduza","detail":"line one\\nline two"}\n',
  ]);
});

it('keeps its message where a field has that name', () => {
  const { log, read } = givenLog();
  log.error('message failed', { message: '1f2e', level: 'high' });
  expect(read()).toMatchObject([{ level: 'ERROR', message: 'message failed' }]);
});

it('never tells an address, wherever it stands', () => {
  const { log, lines } = givenLog();
  const cause = new Error('554 <olga@example.org> rejected');
  log.error('digest failed', { error: new Error('mail to olga@example.org', { cause }), list: ['a@b.example'] });
  expect(lines.join()).not.toMatch(/olga|a@b/);
  expect(lines.join()).toContain('554 <<address>> rejected');
});

it('tells every error of several', () => {
  const { log, read } = givenLog();
  log.error('failed', { error: new AggregateError([new Error('one'), new Error('two')], 'both') });
  expect(read()[0].error.errors.map(({ message }: Error) => message)).toEqual(['one', 'two']);
});
