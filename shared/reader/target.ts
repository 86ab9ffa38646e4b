// Which model reads, as the setting names it. Pure.

/** A model of Amazon Bedrock (model id, inference profile id or its ARN), or one behind an OpenAI-compatible address. */
export type Target = { kind: 'bedrock'; model: string } | { kind: 'chat'; address: string; model: string };

/** FISSURE_READER, which settings.ts has checked; undefined where it is empty: no second reader. */
export function readTarget(setting: string): Target | undefined {
  if (setting === '') return undefined;
  if (setting.startsWith('bedrock:')) return { kind: 'bedrock', model: setting.slice('bedrock:'.length) };
  const at = setting.indexOf('#');
  return { kind: 'chat', address: setting.slice(0, at).replace(/\/$/, ''), model: setting.slice(at + 1) };
}

/** As hits and reports name it; an address is no part of it, so that a server may move. */
export const modelName = (target: Target): string =>
  target.kind === 'bedrock' ? `bedrock:${target.model}` : target.model;

/** On this machine or in its own network: nothing is paid for tokens there. */
export function isOwnMachine(target: Target): boolean {
  if (target.kind === 'bedrock') return false;
  const { hostname } = new URL(target.address);
  return /^(localhost|.*\.(local|localhost|internal|lan)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[::1\]|\[f[cd].*)$/.test(
    hostname,
  );
}
