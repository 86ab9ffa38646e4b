// Takes out of an answer's headers a length that is told again: Node's parser stops there, browsers and curl read on.
import { Transform } from 'node:stream';

/** Passes an answer on as it comes, but for lengths told twice and the same. @param longest bytes of headers that are waited for */
export function mendLengths(longest: number): Transform {
  let head: Buffer | undefined = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (head === undefined) return done(null, chunk);
      head = Buffer.concat([head, chunk]);
      const end = endOfHead(head);
      if (end < 0 && head.length <= longest) return done();
      const whole = head;
      head = undefined;
      done(null, end < 0 ? whole : Buffer.concat([mendHead(whole.subarray(0, end)), whole.subarray(end)]));
    },
    flush(done) {
      done(null, head ?? null);
    },
  });
}

function endOfHead(bytes: Buffer): number {
  const found = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  return found ? found.index : -1;
}

const length = /^content-length[ \t]*:[ \t]*(\d+(?:[ \t]*,[ \t]*\d+)*)[ \t]*$/i;

/** Where lengths differ all stay, for the parser to refuse. */
function mendHead(head: Buffer): Buffer {
  const lines = head.toString('latin1').split(/\r?\n/);
  const told = new Set(lines.flatMap((line) => length.exec(line)?.[1]?.split(/[ \t]*,[ \t]*/) ?? []));
  if (told.size !== 1) return head;
  const first = lines.findIndex((line) => length.test(line));
  const kept = lines.flatMap((line, index) =>
    index === first ? [`Content-Length: ${[...told][0]}`] : length.test(line) ? [] : [line],
  );
  return Buffer.from(kept.join('\r\n'), 'latin1');
}
