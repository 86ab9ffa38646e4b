// How the words are written that decide a report's status: by what they say and where they stand, a phrase a line.

/** What a cue says, and on which side of the trigger it may stand to say it. A neutral one silences the cue words within it. */
export type Cue = {
  kind: 'negation' | 'denial' | 'possible' | 'planned' | 'demand' | 'past' | 'background' | 'neutral';
  side: 'before' | 'after' | 'either';
};

/** Folded phrases of the watchlist's phrase language, one a line. */
export type CueList = Partial<Record<`${Cue['kind']}-${Cue['side']}`, string>>;
