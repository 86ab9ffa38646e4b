// A trouble: what is wrong with a deployment until it is mended, and the row that keeps all of them.

export type TroubleKind =
  | 'no-poll'
  | 'slow-polls'
  | 'silent-outlets'
  | 'mail-stopped'
  | 'mail-quota'
  | 'mail-refused'
  | 'late-digests'
  | 'complaints'
  | 'site'
  | 'owner';

/**
 * What is wrong with a deployment until it is mended; what each kind means: shared/upkeep/kinds.ts. ISO 8601 UTC. `about`: ids of
 * the outlets or subscribers concerned. `toldAt`: when the owner was told of it last, absent while it may still pass by itself.
 */
export type Trouble = {
  kind: TroubleKind;
  since: string;
  detail: string;
  about: string[];
  toldAt?: string;
  toldAbout?: string[];
};

/** What the digest run of a deployment knows of it, ISO 8601 UTC: the first run, the newest, and the newest that mailed digests. */
export type Upkeep = {
  begunAt: string;
  ranAt: string;
  mailed?: { at: string; digests: number };
  troubles: Trouble[];
};
