// Answers many callers by few pieces of work.

/**
 * Calls that come while the work is under way wait for it and are then done as one. Where that fails, each is done by itself, so that what is
 * wrong with one call's things fails no other. Resolves and rejects as the work of the call's own things.
 * @param work may be repeated, in whole or in part
 */
export function together<T>(work: (things: readonly T[]) => Promise<void>): (things: readonly T[]) => Promise<void> {
  let underWay: Promise<unknown> | undefined;
  let next: { calls: (readonly T[])[]; done: Promise<void> } | undefined;

  async function begin(): Promise<void> {
    await underWay;
    const { calls } = next!;
    next = undefined;
    const done = work(calls.flat());
    underWay = done.catch(() => {});
    await done;
  }

  return async (things) => {
    if (next === undefined) {
      const calls: (readonly T[])[] = [];
      next = { calls, done: Promise.resolve() };
      next.done = begin();
    }
    const batch = next;
    batch.calls.push(things);
    try {
      await batch.done;
    } catch (error) {
      if (batch.calls.length === 1) throw error;
      await work(things);
    }
  };
}
