// What the keeper of an engine and its users say to each other.

export type EngineName = 'dynoxide' | 'dynalite';

/** What the keeper writes into `<folder>/engine.json` once its engine answers: paths of sockets, on Windows names of pipes. */
export type EngineRecord = { engine: EngineName; socket: string; keeperPid: number; leaseSocket: string };

/** What the keeper tells whoever started it. */
export type KeeperReport = { kind: 'ready' } | { kind: 'busy' } | { kind: 'failed'; message: string };

/** The first line on a lease: proof that the keeper of this very folder answers. */
export const leaseGreeting = (keeperPid: number, directory: string): string =>
  `fissure engine ${keeperPid} ${directory}\n`;
