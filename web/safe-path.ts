// Where to go on to after signing in: a path of this site, whatever the address or the form said.

const longest = 1000;

/** The path with its query; `/` for what is no path of this site, or leads nowhere once signed in. */
export function safePath(text: string | undefined): string {
  const here = 'https://site.invalid';
  if (text === undefined || text.length > longest || !text.startsWith('/')) return '/';
  const url = URL.parse(text, here);
  // "//evil.example" and "/\evil.example" are addresses of other hosts.
  if (url === null || url.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname.startsWith('/sign-') ? '/' : `${url.pathname}${url.search}`;
}
