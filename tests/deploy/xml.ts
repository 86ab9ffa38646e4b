// Answers of AWS's query protocol, and what its lists look like.
import type { AwsAnswer } from '../aws-loopback.ts';

type Value = string | number | boolean | undefined | Value[] | { [name: string]: Value };

export const xml = (action: string, result: Record<string, Value>): AwsAnswer => ({
  body: `<${action}Response><${action}Result>${render(result)}</${action}Result></${action}Response>`,
});

export const refusal = (message: string, code = 'ValidationError'): AwsAnswer => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`,
});

function render(value: Value): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => `<member>${render(one)}</member>`).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => (one === undefined ? '' : `<${name}>${render(one)}</${name}>`))
      .join('');
  return escaped(String(value));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
