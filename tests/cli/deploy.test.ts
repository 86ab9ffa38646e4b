// What `fissure deploy` finds missing before it deploys anything: an owner, a prepared account, credentials, a region.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { requireBuilders } from '../../cli/deploy/installed.ts';
import { xml } from '../deploy/xml.ts';
import { aws, given, it } from './account.ts';
import { makeFolder, runCli } from './run.ts';

it('asks for what builds a deployment where it was left out of the installation', () => {
  expect(() => requireBuilders(makeFolder())).toThrow(
    /not installed: aws-cdk, aws-cdk-lib, cdk-nag, constructs, esbuild\. .* Run "npm ci", without --omit=dev/,
  );
  expect(() => requireBuilders()).not.toThrow();
});

describe('fissure deploy', () => {
  const deploy = ['deploy', '--owner', 'owner@example.org', '--domain', 'example.org'];

  it('has nothing to say against an account in order', async () => {
    const { code, stdout } = await runCli([...deploy, '--check']);
    expect([code, stdout]).toEqual([0, 'Nothing is missing in account 111122223333, eu-central-1.\n']);
  });

  it('says that in the sandbox an owner of another domain gets no mail', async () => {
    given({
      'GET /v2/email/account': () => ({ body: { ProductionAccessEnabled: false, SendQuota: { Max24HourSend: 200 } } }),
      'GET /v2/email/identities/me%40elsewhere.example': () => ({ type: 'NotFoundException', status: 404 }),
    });
    const words = ['deploy', '--owner', 'me@elsewhere.example', '--domain', 'example.org', '--check'];
    const { code, stderr } = await runCli(words);
    expect(stderr).toContain(
      'owner address: in the sandbox your digests do not reach you. npm run deploy has SES ask it by mail',
    );
    expect(code).toBe(0);
  });

  it('wants an owner where none was named before', async () => {
    given({ 'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }) });
    const { code, stderr } = await runCli(['deploy']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('owner: missing. npm run deploy -- --owner you@example.org'),
    ]);
  });

  it.each([
    [['--tick', '7'], 'tick: 7; expected minutes that divide an hour'],
    [['--sender', 'digest@other.example'], 'sender: "digest@other.example" is not of the domain example.org'],
    [['--stage', 'Prod!'], 'stage: "Prod!"; expected lower-case letters'],
    [['--time-zone', 'Berlin'], 'timeZone: "Berlin" is unknown; expected an IANA name'],
    [['--polls', 'many'], 'polls: NaN; expected runs of the poll function at once'],
  ])('refuses %j before it asks AWS anything', async (wrong, message) => {
    const asked = aws.calls.length;
    const { code, stderr } = await runCli([...deploy, ...wrong]);
    expect([code, stderr, aws.calls.length - asked]).toEqual([2, expect.stringContaining(message), 0]);
  });

  it('refuses watch files that are wrong before it asks AWS anything', async () => {
    const asked = aws.calls.length;
    const { code, stderr } = await runCli(deploy, { FISSURE_WATCH: '/nowhere' });
    expect([code, stderr, aws.calls.length - asked]).toEqual([2, expect.stringContaining('/nowhere/outlets.yaml'), 0]);
  });

  it('names the command that prepares the account', async () => {
    given({ 'AmazonSSM.GetParameter': () => ({ type: 'ParameterNotFound' }) });
    const { code, stderr } = await runCli([...deploy, '--region', 'eu-west-1']);
    expect(stderr).toContain('npx cdk bootstrap aws://111122223333/eu-west-1');
    expect([code, /Nothing was deployed/.test(stderr)]).toEqual([2, true]);
  });

  it('knows that not every partition of AWS has mail', async () => {
    given({
      GetCallerIdentity: () =>
        xml('GetCallerIdentity', { Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/me' }),
    });
    const { code, stderr } = await runCli([...deploy, '--check', '--region', 'cn-north-1']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('partition: cn-north-1 is of aws-cn, which has no SES'),
    ]);
  });

  it('says what to do where credentials want a one-time code, and where nobody listens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fissure-aws-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'config');
    writeFileSync(
      file,
      '[profile mfa]\nregion = eu-central-1\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = base\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n',
    );
    Object.assign(process.env, { AWS_CONFIG_FILE: file, AWS_SHARED_CREDENTIALS_FILE: file });
    delete process.env.AWS_ACCESS_KEY_ID;
    const mfa = await runCli([...deploy, '--profile', 'mfa']);
    expect([mfa.code, mfa.stderr]).toEqual([
      2,
      expect.stringContaining('aws configure export-credentials --profile mfa --format env'),
    ]);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'none', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    const refused = await runCli([...deploy, '--region', 'eu-central-1']);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('AWS does not answer. Is this machine on line'),
    ]);
  });

  it('says how to sign in where there are no credentials', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('There are no AWS credentials. Sign in with "aws sso login"'),
    ]);
  });

  it('says that credentials have expired', async () => {
    given({
      GetCallerIdentity: () => ({
        type: 'ExpiredToken',
        status: 403,
        body: '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>expired</Message></Error></ErrorResponse>',
      }),
    });
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([2, expect.stringContaining('The AWS credentials have expired. Sign in again')]);
  });

  it('wants a region', async () => {
    delete process.env.AWS_REGION;
    const { code, stderr } = await runCli(deploy);
    expect([code, stderr]).toEqual([2, expect.stringContaining('No AWS region is chosen. Name one with --region')]);
  });
});
