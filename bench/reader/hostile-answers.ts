// What a hostile model answers: no JSON, no answer, people and events that no item tells of, more than was asked.

/** An item as the model was sent it. */
export type Sent = { n: number; title: string };

/** As a chat completion; its content is what the model says. */
const completion = (content: string) =>
  JSON.stringify({ choices: [{ message: { content } }], usage: { prompt_tokens: 2000, completion_tokens: 100 } });
/** Judgements in the form that was asked for. */
export const whole = (items: object[]) => completion(JSON.stringify({ items }));

/** Every kind of hostile answer in turn, by lot. */
export const hostile: ((items: Sent[]) => string)[] = [
  () => completion('{"items":[{"n":1,"relevant":tr'),
  () => completion('I would rather not.'),
  () => '<html>gateway</html>',
  () => JSON.stringify({ choices: [] }),
  () => completion('x'.repeat(1_000_000)),
  (items) =>
    whole(
      items.map(({ n }) => ({
        n,
        relevant: true,
        hits: [{ who: 'Ivan Inventov', event: 'died', status: 'asserted', quote: 'source' }],
      })),
    ),
  (items) =>
    whole(
      items.map(({ n }) => ({
        n,
        relevant: true,
        hits: [{ who: 'Vladimir Putin', event: 'died', status: 'asserted', quote: 'Putin has died' }],
      })),
    ),
  (items) =>
    whole(
      items.map(({ n, title }) => ({
        n,
        relevant: true,
        hits: [{ who: 'Sergei Shoigu', event: 'resigned', status: 'asserted', quote: `${title} and he wept` }],
      })),
    ),
  (items) => whole(items.map(({ n }) => ({ n: n + 100, relevant: true, hits: [] }))),
  (items) =>
    whole(
      [...items, ...items].map(({ n, title }) => ({
        n,
        relevant: true,
        hits: Array.from({ length: 40 }, () => ({
          who: 'role: oligarchs',
          event: 'rift',
          status: 'asserted',
          quote: title,
        })),
      })),
    ),
  (items) => whole(items.map(({ n }) => ({ n, relevant: 'yes', hits: { who: 'everybody' } }))),
  (items) =>
    whole(
      items.map(({ n }) => ({
        n,
        relevant: true,
        hits: [
          null,
          7,
          [],
          { who: {} },
          { who: '__proto__', event: 'constructor', status: 'toString', quote: 'source' },
        ],
      })),
    ),
];
