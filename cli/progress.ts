// A bar for work that takes a while; drawn on stderr, and only where a person watches it.
import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

export type Progress = {
  /** One more is done; `note` says which. */
  step(note: string): void;
  /** Takes the bar away. */
  stop(): void;
};

/** @param unit what is counted, in the plural: "outlets". */
export function startProgress(
  terminal: Pick<Terminal, 'interactive' | 'stderr'>,
  total: number,
  unit: string,
): Progress {
  if (!terminal.interactive || total === 0) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: `{bar} {value}/{total} ${unit}  {note}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false, // signals are handled in one place, process.ts
    stream: terminal.stderr as NodeJS.WriteStream,
  });
  bar.start(total, 0, { note: '' });
  return {
    step: (note) => bar.increment({ note: note.slice(0, 30) }),
    stop: () => bar.stop(),
  };
}
