// Types of dynalite, which ships none: the part that is used.
declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** `path`: folder of the LevelDB files. The others: milliseconds that a table stays in a state of transition. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
