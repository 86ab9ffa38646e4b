import { describe, expect, it } from 'vitest';
import type { Hit } from '../../shared/hit.ts';
import { mergeVerdicts, unread } from '../../shared/reader/merge.ts';
import { sampleHit, sampleItem } from '../store/samples.ts';

const item = sampleItem('a');
const stamp = { at: '2026-03-02T12:00:00.000Z', model: 'm', prompt: 'p' };
const later = { ...stamp, at: '2026-03-03T12:00:00.000Z' };
const excerpt = { date: '2026-03-02', language: 'en', title: item.title, summary: item.summary };
const ruled = (changes: Partial<Hit> = {}) => sampleHit(item, changes);
const said = (changes: Partial<Hit> = {}): Hit => ({
  ...sampleHit(item, changes),
  reader: { state: 'read', ...stamp, quote: 'resigns' },
});
const told = ({ id, status, withdrawn, reader }: Hit) =>
  `${id.split('#').slice(1).join('#')} ${status}${withdrawn ? ` withdrawn by ${withdrawn.by} ${withdrawn.at.slice(8, 10)}` : ''} ${reader?.state}${reader?.state === 'read' ? ` ${reader.at.slice(8, 10)} rules ${reader.rules?.status}` : ''}`;

describe('two verdicts', () => {
  it('stand as the reader has them, and say what the rules said', () => {
    const { hits, agreement } = mergeVerdicts(
      {
        rules: [ruled(), ruled({ event: 'died' }), ruled({ event: 'wanted' })],
        read: [said(), said({ event: 'died', status: 'possible' }), said({ event: 'rift' })],
        stored: [],
        excerpt,
      },
      stamp,
    );
    expect(hits.map(told)).toEqual([
      'shoigu#resigned asserted read 02 rules asserted',
      'shoigu#died possible read 02 rules asserted',
      'shoigu#rift asserted read 02 rules undefined',
      'shoigu#wanted asserted withdrawn by reader 02 read 02 rules asserted',
    ]);
    expect(agreement).toEqual({ confirmed: 1, changed: 1, added: 1, withdrawn: 1 });
  });

  it('are the same when they are put together again, with the times of the first', () => {
    const given = { rules: [ruled(), ruled({ event: 'wanted' })], read: [said(), said({ event: 'rift' })], excerpt };
    const { hits } = mergeVerdicts({ ...given, stored: [] }, stamp);
    const again = {
      ...given,
      read: given.read.map((hit) => ({ ...hit, reader: { ...hit.reader!, at: later.at } })) as Hit[],
    };
    expect(mergeVerdicts({ ...again, stored: hits }, later).hits).toEqual(hits);
  });

  it('take back what an earlier reading had found, and give back what it had taken', () => {
    const { hits } = mergeVerdicts({ rules: [ruled()], read: [said({ event: 'rift' })], stored: [], excerpt }, stamp);
    const back = mergeVerdicts(
      {
        rules: [ruled()],
        read: [{ ...said(), reader: { state: 'read', ...later, quote: 'q' } }],
        stored: hits,
        excerpt,
      },
      later,
    );
    expect(back.hits.map(told)).toEqual([
      'shoigu#resigned asserted read 03 rules asserted',
      'shoigu#rift asserted withdrawn by reader 03 read 03 rules undefined',
    ]);
  });

  it('leave what a person took back, and what the reader was not shown', () => {
    const withdrawn = { by: 'owner', reason: 'not-him', at: '2026-03-01T00:00:00.000Z' } as const;
    const hidden = ruled({ event: 'died' });
    hidden.evidence = { ...hidden.evidence, field: 'body', sentence: 'Far down it says that he died.' };
    const { hits } = mergeVerdicts(
      { rules: [ruled(), hidden], read: [said()], stored: [ruled({ withdrawn })], excerpt },
      stamp,
    );
    expect(hits.map(told)).toEqual([
      'shoigu#resigned asserted withdrawn by owner 01 read 02 rules asserted',
      'shoigu#died asserted unread',
    ]);
  });

  it('are the rules’ alone where nothing was read', () => {
    expect(unread([ruled()], stamp.at, 'budget')[0]).toEqual({
      ...ruled(),
      reader: { state: 'unread', at: stamp.at, reason: 'budget' },
    });
  });
});
