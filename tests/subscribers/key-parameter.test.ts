import { SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, it } from 'vitest';
import { parameterKeys } from '../../shared/subscribers/key-parameter.ts';
import { type AwsCall, type LoopbackAws, serveAws } from '../aws-loopback.ts';

const open: LoopbackAws[] = [];
afterEach(async () => {
  for (const aws of open.splice(0)) await aws.close();
});

/** Parameters as Systems Manager keeps them: a second put without overwriting is refused. */
async function givenParameters(kept = new Map<string, AwsCall['input']>()) {
  const aws = await serveAws(({ operation, input }) => {
    const name = String(input.Name);
    if (operation === 'AmazonSSM.GetParameter') {
      const { Value } = kept.get(name) ?? {};
      return Value === undefined ? { type: 'ParameterNotFound' } : { body: { Parameter: { Name: name, Value } } };
    }
    if (operation !== 'AmazonSSM.PutParameter') return undefined;
    if (kept.has(name) && input.Overwrite !== true) return { type: 'ParameterAlreadyExists' };
    kept.set(name, input);
    return { body: { Version: 1 } };
  });
  open.push(aws);
  return { kept, calls: aws.calls, client: new SSMClient(aws.client) };
}

describe('the keys of a deployment', () => {
  it('are made on first use, encrypted, and stay', async () => {
    const { client, kept } = await givenParameters();
    const first = await parameterKeys(client, '/fissure/main/keys');
    expect(kept.get('/fissure/main/keys')).toMatchObject({ Type: 'SecureString', Overwrite: false });
    expect(await parameterKeys(client, '/fissure/main/keys')).toEqual(first);
  });

  it('are the same for all who ask at once for the first time', async () => {
    const { client } = await givenParameters();
    const all = await Promise.all(Array.from({ length: 8 }, () => parameterKeys(client, '/fissure/main/keys')));
    expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(1);
  });

  it('are not replaced where what is kept cannot be read, and the message quotes no secret', async () => {
    const { client, kept } = await givenParameters(new Map([['/k', { Value: '{"tokens": "s3cret"' }]]));
    const failure = await parameterKeys(client, '/k').catch((error: Error) => error);
    expect(String(failure)).toMatch(/parameter \/k: not JSON/);
    expect(String(failure)).not.toContain('s3cret');
    expect(kept.get('/k')).toEqual({ Value: '{"tokens": "s3cret"' });
  });

  it('are asked for once where this identity may not read them', async () => {
    const aws = await serveAws(() => ({ type: 'AccessDeniedException' }));
    open.push(aws);
    await expect(parameterKeys(new SSMClient(aws.client), '/k')).rejects.toThrow(/may this identity read/);
    expect(aws.calls.map(({ operation }) => operation)).toEqual(['AmazonSSM.GetParameter']);
  });
});
