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
 * zod asks once whether code may be made of text, and does without where, as under our policy, it may not. Pages that
 * read files back carry it, in one chunk.
 */
function isZodProbe(warning: LintMessage): boolean {
  return (
    warning.code === 'DANGEROUS_EVAL' &&
    /^chunks\/[\w-]+\.js$/.test(warning.file ?? '') &&
    warning.message.startsWith('The Function constructor')
  );
}

/**
 * pdf.js brings in parts of itself by an address: its worker where none can be started, and what its worker lacks. Our
 * policy lets pages load scripts of the extension alone.
 */
function isPdfImport(warning: LintMessage): boolean {
  return (
    warning.code === ACCEPTED.code &&
    /^(?:chunks\/open-[\w-]+\.js|assets\/pdf\.worker\.min-[\w-]+\.mjs)$/.test(warning.file ?? '') &&
    warning.message.startsWith('Unsafe call to import')
  );
}

/**
 * Refuses every error and every warning but the two that react-dom is known for, zod's probe and pdf.js's imports. More or
 * fewer of react-dom's are refused too, so that the exception is looked at again when React changes.
 */
export function judgeLint(report: LintReport): { readonly refused: readonly string[]; readonly note: string } {
  const known = report.warnings.filter((warning) => warning.code === ACCEPTED.code && !isPdfImport(warning));
  const others = report.warnings.filter((warning) => warning.code !== ACCEPTED.code);
  const probes = others.filter(isZodProbe);
  const refused = [...report.errors, ...others.filter((warning) => !isZodProbe(warning))].map(inWords);
  if (probes.length > 1) refused.push('expected one probe of zod; found:', ...probes.map(inWords));
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
