// Asks the site for a page as a reader does: what keeps it from answering shows, whatever it is.

const timeoutMs = 15_000;

/** Why the page does not answer as it should; undefined: it does. @param site an origin */
export async function askSite(site: string): Promise<string | undefined> {
  const url = `${site}/subscribe`;
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await answer.body?.cancel();
    return answer.status === 200 ? undefined : `${url} answers ${answer.status}.`;
  } catch (error) {
    const { message, cause } = error as Error;
    return `${url} cannot be reached: ${cause instanceof Error ? cause.message : message}.`;
  }
}
