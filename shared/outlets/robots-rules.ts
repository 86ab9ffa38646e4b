// The rules of a robots.txt (RFC 9309) that are about us, and what they say of an address. Linear in the file, whatever it holds.

type Rule = { allow: boolean; pattern: string };

/** More than anybody has; of a file with more every address is refused, since what was left out might have said so. */
const mostRules = 10_000;
/** Addresses are not longer, and a longer pattern fits none. */
const longestPattern = 2_000;

/**
 * Whether `agent`, the product's name, may ask for a path with its query. The groups that name it, or else those for all, make one;
 * the longest pattern that fits decides, for equals the one that allows; where none fits, the path is allowed.
 */
export function readRobots(text: string, agent: string): (path: string) => boolean {
  const rules = rulesFor(agent.toLowerCase(), text);
  if (rules.length > mostRules) return () => false;
  const longestFirst = rules.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
  return (path) => {
    const asked = normalized(path);
    return longestFirst.find(({ pattern }) => fits(pattern, asked))?.allow ?? true;
  };
}

function rulesFor(agent: string, text: string): Rule[] {
  const [own, forAll]: [Rule[], Rule[]] = [[], []];
  let isNamed = false;
  let group: { own: boolean; all: boolean } = { own: false, all: false };
  let inHead = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*([^:#]*):([^#]*)/.exec(line) ?? [];
    const key = name.trim().toLowerCase();
    if (key === '') continue;
    if (key === 'user-agent') {
      if (!inHead) group = { own: false, all: false };
      const named = value.trim().toLowerCase().replace(/\/.*$/s, '').trim();
      group = { own: group.own || named === agent, all: group.all || named === '*' };
      isNamed ||= named === agent;
    } else if (key === 'allow' || key === 'disallow') {
      const pattern = normalized(value.trim());
      const rule: Rule = { allow: key === 'allow', pattern };
      if (pattern !== '' && pattern.length <= longestPattern) {
        if (group.own && own.length <= mostRules) own.push(rule);
        if (group.all && forAll.length <= mostRules) forAll.push(rule);
      }
    }
    inHead = key === 'user-agent';
  }
  return isNamed ? own : forAll;
}

/** Escapes are compared in one spelling (RFC 9309, 2.2.2; RFC 3986, 6.2.2.1). */
function normalized(path: string): string {
  return encodeURI(path.toWellFormed())
    .replaceAll('%25', '%')
    .replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase());
}

/** `*` stands for anything, `$` at the end for the end. Each part is taken where it first fits, so that nothing is tried twice. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [first = '', ...parts] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = toEnd ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!toEnd) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
