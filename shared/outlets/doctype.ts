// Words that a feed's DOCTYPE declares for its text (XML 1.0, 4.2), as far as they are harmless.

/** Short, without references of their own: what is nested multiplies, and files of a server are nobody's business. */
const declaration = /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;

/** A declaration is written once for many uses; more of either has only hostile text. */
const most = { declared: 100, uses: 10_000 };

/** @param prolog what stands before the root @returns the text with what the prolog declares in place of its names */
export function expandDeclared(prolog: string, xml: string): string {
  if (!prolog.includes('<!ENTITY')) return xml;
  const declared = new Map<string, string>();
  for (const [, name, double, single] of prolog.matchAll(declaration))
    if (declared.size < most.declared) declared.set(name!, double ?? single!);
  let uses = 0;
  return xml.replace(/&([\w.-]{1,40});/g, (whole, name) =>
    declared.has(name) && ++uses <= most.uses ? declared.get(name)! : whole,
  );
}
