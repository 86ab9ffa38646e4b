// Which deployment a command on data reads with --aws, and what it says where there is none.
import { describe, expect } from 'vitest';
import { aws, given, it } from './account.ts';
import { runCli } from './run.ts';

describe('a command on data with --aws', () => {
  it('reads the table of the stage, with the credentials at hand', async () => {
    const { code, stderr } = await runCli(['hits', '--aws', '--stage', 'trial', '--json']);
    const tables = aws.calls.flatMap(({ input }) => (input.TableName === undefined ? [] : [input.TableName]));
    expect([code, stderr, tables.at(-1)]).toEqual([0, '', 'fissure-trial']);
  });

  it('names what it looked for where nothing is deployed', async () => {
    given({ 'DynamoDB_20120810.DescribeTable': () => ({ type: 'ResourceNotFoundException' }) });
    const { code, stderr } = await runCli(['outlets', '--aws', '--stage', 'mian', '--region', 'us-east-1']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no table fissure-mian in us-east-1')]);
    expect(stderr).toContain('Is "mian" the stage that was deployed');
  });

  it('refuses a stage or region without --aws, which would be ignored', async () => {
    const { code, stderr } = await runCli(['hits', '--region', 'us-east-1']);
    expect([code, stderr]).toEqual([2, 'fissure: --region: names a deployment; add --aws\n']);
  });

  it('delivers no digest of a deployment', async () => {
    const { code, stderr } = await runCli(['digest', '--aws']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--now to have one sent to you at once')]);
  });
});
