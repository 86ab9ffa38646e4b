// Where the site's pages are: every address that holds an id, a token or a query. Each begins with a slash; a mail, a feed or an
// export puts the site's origin (FISSURE_SITE) before it. The routes that answer stand in web/.

/** What begins with `?`, or nothing: as the web's writeFilters writes what is asked for. */
type Query = string;

/** The pages that show what is asked for by filters. */
type Shown = 'stories' | 'hits' | 'compare' | 'follow' | 'figures' | 'subscribe';

/** What may be done on the page of a subscription. */
type Act = 'export' | 'revoke' | 'erase';

const behind = (act: string | undefined): string => (act === undefined ? '' : `/${act}`);

export const paths = {
  shown: (page: Shown, query: Query = ''): string => `/${page}${query}`,
  story: (id: string): string => `/stories/${encodeURIComponent(id)}`,
  figure: (who: string): string => `/figures/${encodeURIComponent(who)}`,
  addFigure: (who: string): string => `/figures/${encodeURIComponent(who)}/add`,
  circle: (circle: string): string => `/figures?circle=${encodeURIComponent(circle)}`,
  hitsOf: (outletId: string): string => `/hits?outlet=${encodeURIComponent(outletId)}`,
  /** Stories of these days, both included, `2024-05-12`. */
  storiesOf: (from: string, to: string): string => `/stories?from=${from}&to=${to}`,
  /** Where a reader says that a hit is wrong, and what follows from it. */
  wrong: (hitId: string, act?: 'undo' | 'decide'): string => `/wrong/${encodeURIComponent(hitId)}${behind(act)}`,

  /** `ending`: the format, `atom`, `csv`, `feed.json`. */
  api: (of: 'stories' | 'hits', ending: string, query: Query = ''): string => `/api/${of}.${ending}${query}`,

  invitation: (code: string): string => `/subscribe?invitation=${code}`,
  /** Where the link of a requested mail leads. */
  requested: (kind: 'confirm' | 'preferences' | 'sign-in', token: string): string => `/${kind}/${token}`,
  preferences: (token: string, act?: Act): string => `/preferences/${token}${behind(act)}`,
  /** Also the target of RFC 8058's one-click POST. */
  unsubscribe: (token: string): string => `/unsubscribe/${token}`,
  /** "Less of this", for one person's one event. */
  less: (token: string, muted: string): string => `/less/${token}?story=${encodeURIComponent(muted)}`,
  signIn: (to: string): string => `/sign-in?to=${encodeURIComponent(to)}`,
  endSubscription: (id: string): string => `/subscriptions/${id}/end`,
  endToken: (id: string): string => `/account/token/${id}/end`,
} as const;
