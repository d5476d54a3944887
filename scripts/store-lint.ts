// In: what the linter of the Firefox store says about a build. Out: what of it is refused, and what is known and accepted.

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string | null;
  readonly line?: number | null;
}

/** The part of `web-ext lint --output json` that is read here. */
export interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

/** React's own two assignments to innerHTML, which our code never reaches: dangerouslySetInnerHTML is banned here. */
const ACCEPTED = { code: 'UNSAFE_VAR_ASSIGNMENT', count: 2 } as const;

/**
 * Refuses every error and every warning but the two that react-dom is known for; more or fewer of these are refused
 * too, so that the exception is looked at again when React changes.
 */
export function judgeLint(report: LintReport): { readonly refused: readonly string[]; readonly note: string } {
  const known = report.warnings.filter((warning) => warning.code === ACCEPTED.code);
  const others = report.warnings.filter((warning) => warning.code !== ACCEPTED.code);
  const refused = [...report.errors, ...others].map(inWords);
  const files = new Set(known.map((warning) => warning.file));
  if (known.length !== ACCEPTED.count || files.size !== 1) {
    refused.push(
      `expected ${ACCEPTED.count} ${ACCEPTED.code} in one file, of react-dom; found:`,
      ...known.map(inWords),
    );
  }
  const note = `${report.errors.length} errors; accepted ${known.length} ${ACCEPTED.code} of react-dom`;
  return { refused, note };
}

function inWords(message: LintMessage): string {
  return `${message.code} ${message.file ?? ''}:${message.line ?? ''} ${message.message}`;
}
