// The keys of a deployment: a SecureString parameter that is made on first use and never written again.
import {
  GetParameterCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { type Keys, makeKeys, readKeys } from './keys.ts';

/**
 * The keys that the parameter holds, made where there is none. Of functions that start at once one makes them and all end
 * with the same. Throws where the parameter cannot be used; it is never replaced, since that would void every link that
 * was mailed.
 */
export async function parameterKeys(client: SSMClient, name: string): Promise<Keys> {
  const source = `parameter ${name}`;
  const text = (await readSecret(client, name)) ?? (await make(client, name).then(() => readSecret(client, name)));
  if (text === undefined)
    throw new Error(`Reading the keys in ${source}: it is gone just after it was made; try again`);
  return readKeys(text, source);
}

/** What a SecureString parameter holds; undefined where there is none. */
export async function readSecret(client: SSMClient, name: string): Promise<string | undefined> {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    return Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw new Error(`Reading parameter ${name}: may this identity read and decrypt it?`, { cause: error });
  }
}

async function make(client: SSMClient, name: string): Promise<void> {
  try {
    const Description = 'Signs the links in the mails of Fissure. Deleting it voids them all.';
    const Value = JSON.stringify(makeKeys());
    await client.send(
      new PutParameterCommand({ Name: name, Value, Type: 'SecureString', Overwrite: false, Description }),
    );
  } catch (error) {
    if (!(error instanceof ParameterAlreadyExists)) throw error;
  }
}
