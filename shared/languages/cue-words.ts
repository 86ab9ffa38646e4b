// How the words are written that decide a report's status: by what they say and where they stand, a phrase a line.

/** What a cue says, and on which side of the trigger it may stand to say it. A neutral one silences the cue words within it. */
export type Cue = {
  kind: 'negation' | 'denial' | 'possible' | 'planned' | 'attempted' | 'demand' | 'past' | 'background' | 'neutral';
  side: 'before' | 'after' | 'either';
};

const intentions: ReadonlySet<string> = new Set<Cue['kind']>(['planned', 'attempted', 'demand']);

/** Whether a cue tells of what somebody is out to do, tries or asks for. */
export const isIntended = ({ kind }: { kind: string }): boolean => intentions.has(kind);

/** Folded phrases of the watchlist's phrase language, one a line. */
export type CueList = Partial<Record<`${Cue['kind']}-${Cue['side']}`, string>>;
