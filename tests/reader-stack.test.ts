// The second reader in the stack: made where one is asked for, with the right to ask that one model, and nothing of it elsewhere.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../infra/config.ts';
import { FissureStack } from '../infra/stack.ts';
import { settingsDocumentation } from '../shared/settings.ts';

const assets = mkdtempSync(join(tmpdir(), 'fissure-'));
afterAll(() => rmSync(assets, { recursive: true }));
writeFileSync(join(assets, 'index.mjs'), '');

type Statement = { Action: string | string[]; Resource: unknown; Condition?: object };
// biome-ignore lint/suspicious/noExplicitAny: templates have no types
type Resource = { Type: string; Properties: Record<string, any> };

/** Resources by logical id. */
function synthesise(context: Record<string, unknown>): Record<string, Resource> {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const code = () => Code.fromAsset(assets);
  const config = readConfig({ owner: 'owner@example.org', ...context });
  return Template.fromStack(new FissureStack(app, config, { code, watch: code(), outlets: 20 })).toJSON().Resources;
}

const ofType = (resources: Record<string, Resource>, type: string) =>
  Object.values(resources).filter(({ Type }) => Type === type);

function statementsOf(resources: Record<string, Resource>, action: string): Statement[] {
  return ofType(resources, 'AWS::IAM::Policy')
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .filter((statement) => [statement.Action].flat().includes(action));
}

const words = (resource: unknown): string => JSON.stringify(resource).replaceAll(/[^\w:/*.-]+/g, ' ');
const on = synthesise({ reader: 'amazon.nova-lite-v1:0', readerBudget: '2' });

describe('a second reader', () => {
  it('is a queue that waits six times as long as a reading may take, and a function that two at most run of', () => {
    const queue = ofType(on, 'AWS::SQS::Queue').find(
      ({ Properties }) => Properties.RedrivePolicy?.maxReceiveCount === 7,
    )!;
    const read = ofType(on, 'AWS::Lambda::Function').find(
      ({ Properties }) => Properties.FunctionName === 'fissure-main-read',
    )!;
    const source = ofType(on, 'AWS::Lambda::EventSourceMapping').find(({ Properties }) => Properties.BatchSize === 10)!;
    expect(queue.Properties.VisibilityTimeout).toBe(6 * read.Properties.Timeout);
    expect(queue.Properties.RedrivePolicy.maxReceiveCount).toBe(7);
    expect(source.Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumBatchingWindowInSeconds: 30,
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it('is known to every function by settings that exist, and its queue to those that poll', () => {
    const functions = ofType(on, 'AWS::Lambda::Function').map(({ Properties }) => Properties);
    const known = new Set(settingsDocumentation.map(({ name }) => name));
    for (const { FunctionName, Environment } of functions) {
      expect(Object.keys(Environment.Variables).filter((name) => !known.has(name))).toEqual([]);
      expect(Environment.Variables).toMatchObject({
        FISSURE_READER: 'bedrock:amazon.nova-lite-v1:0',
        FISSURE_READER_ITEMS: 'named',
        FISSURE_READER_MONTHLY_USD: '2',
      });
      expect([FunctionName, 'FISSURE_READER_QUEUE_URL' in Environment.Variables]).toEqual([
        FunctionName,
        FunctionName === 'fissure-main-poll',
      ]);
    }
  });

  it('may ask that one model in its region', () => {
    const statements = statementsOf(on, 'bedrock:InvokeModel');
    expect(statements.map(({ Resource, Condition }) => [words(Resource), Condition])).toEqual([
      [expect.stringMatching(/bedrock: Ref : AWS::Region ::foundation-model\/amazon\.nova-lite-v1:0/), undefined],
    ]);
  });

  it('of an inference profile may ask the profile, and the model behind it by the profile alone', () => {
    const statements = statementsOf(synthesise({ reader: 'eu.amazon.nova-lite-v1:0' }), 'bedrock:InvokeModel');
    expect(statements.map(({ Resource }) => words(Resource))).toEqual([
      expect.stringContaining(':inference-profile/eu.amazon.nova-lite-v1:0'),
      expect.stringContaining(':bedrock:*::foundation-model/amazon.nova-lite-v1:0'),
    ]);
    expect(words(statements[1]!.Condition)).toContain('bedrock:InferenceProfileArn');
  });

  it('hosted elsewhere may read its key and ask nothing of Bedrock', () => {
    const hosted = synthesise({ reader: 'https://host.example/v1#model' });
    expect(statementsOf(hosted, 'bedrock:InvokeModel')).toEqual([]);
    const keys = statementsOf(hosted, 'ssm:GetParameter').map(({ Resource }) => words(Resource));
    expect(keys.filter((key) => key.includes('parameter/fissure/main/reader-key'))).toHaveLength(1);
  });

  it.each([
    [{ reader: 'http://localhost:11434/v1#qwen3' }, /reader: .*; expected a Bedrock model/],
    [{ reader: 'nova lite' }, /reader: "bedrock:nova lite"/],
    [{ reader: 'amazon.nova-lite-v1:0', readerItems: 'some' }, /readerItems: "some"; expected named, doubtful or all/],
    [{ reader: 'amazon.nova-lite-v1:0', readerBudget: 'much' }, /readerBudget: NaN/],
  ])('%j is refused', (context, message) => {
    expect(() => readConfig({ owner: 'o@example.org', ...context })).toThrow(message);
  });
});

it('leaves nothing in the template of a deployment without it', () => {
  const off = synthesise({});
  expect(JSON.stringify(off)).not.toMatch(/FISSURE_READER|bedrock|main-read\b/);
  const added = Object.keys(on).filter((id) => !(id in off));
  expect(added.map((id) => on[id]!.Type).sort()).toEqual([
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
  ]);
});
