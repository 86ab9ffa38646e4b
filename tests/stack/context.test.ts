// What the options of a deployment may be.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../infra/config.ts';

describe('the context', () => {
  it.each([
    [{}, /owner: missing. npm run deploy -- --owner/],
    [{ owner: 'nobody' }, /owner: "nobody" is no address/],
    [{ owner: 'o@example.org', sender: 'x@other.example', domain: 'example.org' }, /sender: .* is not of the domain/],
    [{ owner: 'o@example.org', stage: 'Prod!' }, /stage: "Prod!"/],
    [{ owner: 'o@example.org', tick: '7' }, /tick: 7; expected minutes that divide an hour/],
    [{ owner: 'o@example.org', budget: 'lots' }, /budget: NaN/],
    [{ owner: 'o@example.org', polls: '1' }, /polls: 1; expected runs/],
    [{ owner: 'o@example.org', keepItems: '0' }, /keepItems: 0; expected whole days/],
    [{ owner: 'o@example.org', contact: 'O@example.org' }, /contact: every outlet would read your private address/],
    [{ owner: 'o@example.org', contact: 'me' }, /contact: "me"; expected https/],
  ])('%j is refused before anything is made', (context, message) => {
    expect(() => readConfig(context)).toThrow(message);
  });

  it('of a domain alone gives the sender', () => {
    expect(readConfig({ owner: 'o@example.net', domain: 'example.org' }).sender).toBe('digest@example.org');
  });
});
