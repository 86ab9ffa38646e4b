// Opaque cursors of keyset paging: the place of the last hit read, or (without an id) a time. Steady while newer hits arrive.
import type { HitPlace } from '../../shared/store/hit-query.ts';
import { QueryError } from './error.ts';

const place = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)#(.*)$/su;

export function writeCursor({ publishedAt, id }: HitPlace): string {
  return Buffer.from(`${new Date(publishedAt).toISOString()}#${id}`).toString('base64url');
}

/** Throws QueryError for what writeCursor cannot have written. */
export function readCursor(cursor: string): HitPlace {
  const bytes = Buffer.from(cursor, 'base64url');
  const [, publishedAt = '', id = ''] = place.exec(bytes.toString()) ?? [];
  if (bytes.toString('base64url') !== cursor || Number.isNaN(Date.parse(publishedAt))) {
    throw new QueryError('cursor', 'is not one that this site gave; begin again without it');
  }
  return { publishedAt, id };
}
