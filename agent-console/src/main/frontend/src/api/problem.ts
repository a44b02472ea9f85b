/**
 * An error with a stable id that the console translates (RFC 9457). Ids of our own: `network` when no
 * answer came at all, `unexpected` when an error answer was no problem document.
 */
export class Problem extends Error {
  constructor(
    readonly id: string,
    readonly status: number,
    detail?: string,
    /** The rest of the problem document, such as the flaws of a form. */
    readonly fields: Record<string, unknown> = {},
  ) {
    super(detail ?? id);
    this.name = 'Problem';
  }
}

/** The problem a failed response describes; never throws, whatever the body is. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const id = typeof fields.id === 'string' ? fields.id : 'unexpected';
  const detail = typeof fields.detail === 'string' ? fields.detail : undefined;
  return new Problem(id, response.status, detail, fields);
}

/** The id by which to explain an error of any kind. */
export function problemId(error: unknown): string {
  return error instanceof Problem ? error.id : 'unexpected';
}
