// Time zones as outlets write them: offsets, abbreviations, names of the IANA database.

/**
 * Minutes east of UTC. Abbreviations that stand for several zones (IST, CST of China, AST) are left out, or are RFC 822's; the
 * military letters say nothing for certain (RFC 5322 4.3) but Z.
 */
const abbreviations: Record<string, number> = {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    mez: 60,
    cest: 120,
    mesz: 120,
    eet: 120,
    eest: 180,
  },
  ...{
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
  },
  ...{
    msk: 180,
    мск: 180,
    msd: 240,
    мсд: 240,
    samt: 240,
    yekt: 300,
    omst: 360,
    novt: 420,
    krat: 420,
    irkt: 480,
    yakt: 540,
    vlat: 600,
  },
  ...{
    magt: 660,
    sakt: 660,
    pett: 720,
    trt: 180,
    get: 240,
    amt: 240,
    azt: 240,
    almt: 300,
    uzt: 300,
    kgt: 360,
    sgt: 480,
    hkt: 480,
  },
  ...{ jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780 },
};

/** An instant in words: what a clock there shows, as if it were UTC (milliseconds). */
export type Wall = number;

/** Of a word behind a time: minutes east of UTC at that time; undefined where the word names no zone for certain. In lower case. */
export function zoneOffset(name: string, wall: Wall): number | undefined {
  if (Object.hasOwn(abbreviations, name)) return abbreviations[name];
  return name.includes('/') ? placeOffset(name, wall) : undefined;
}

/** "america/los_angeles". Where the clock jumps, the offset that held just before. */
function placeOffset(name: string, wall: Wall): number | undefined {
  try {
    const clock = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
    const at = (instant: number) => {
      const zone = clock.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(zone)!;
      return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    };
    return [wall - at(wall) * 60_000].map((guess) => at(guess))[0];
  } catch {
    return undefined; // RangeError: no such zone
  }
}
