// Processes that may die at any of their awaits, for simulations.

/** One await of a process: it may be its last, with or without the effect. */
export type Step = <T>(effect: () => Promise<T>) => Promise<T>;

/** What becomes of a step: it is taken, or the process dies before or after the effect. */
export type Fate = 'goes on' | 'dies before' | 'dies after';

/**
 * Resolves when the work is done or its process has died; a dead process takes no further step. Throws what the work throws.
 * `fate` is asked before each step and may take its time.
 */
export async function runMortal<T>(
  work: (step: Step) => Promise<T>,
  fate: () => Promise<Fate>,
): Promise<{ kind: 'done'; value: T } | { kind: 'died' }> {
  let dead = false;
  let die: () => void = () => {};
  const died = new Promise<{ kind: 'died' }>((resolve) => {
    die = () => {
      dead = true;
      resolve({ kind: 'died' });
    };
  });
  const never = new Promise<never>(() => {});
  const step: Step = async (effect) => {
    const becomes = await fate();
    // Another of its threads of work has met its end.
    if (dead) return never;
    if (becomes === 'goes on') return effect();
    if (becomes === 'dies after') await effect().catch(() => {});
    die();
    return never;
  };
  return Promise.race([work(step).then((value) => ({ kind: 'done' as const, value })), died]);
}

/** The service with every call a step of its process; those named in `lists` give an iterable, which is one step as a whole. */
export function stepwise<T extends object>(service: T, step: Step, lists: readonly (keyof T)[]): T {
  const wrapped = Object.entries(service).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    if (!lists.includes(name as keyof T)) return [name, (...given: unknown[]) => step(() => method(...given))];
    const list = async function* (...given: unknown[]) {
      yield* await step(() => Array.fromAsync(method(...given) as AsyncIterable<unknown>));
    };
    return [name, list];
  });
  return Object.fromEntries(wrapped);
}
