import type { DiagnosticCode, DiagnosticParameters } from '../story/diagnostics/index.ts';
import type { Range } from '../story/diagnostics/index.ts';

/** Ends an operation that cannot be done, with the diagnostic that says why. The text stays as it was. */
export class Refusal extends Error {
	readonly code: DiagnosticCode;
	readonly range: Range;
	readonly parameters: Readonly<Record<string, string | number>>;

	constructor(code: DiagnosticCode, range: Range, parameters: Readonly<Record<string, string | number>>) {
		super(`contrail-${code}`);
		this.code = code;
		this.range = range;
		this.parameters = parameters;
	}
}

/** Refuses an operation. */
export function refuse<Code extends DiagnosticCode>(
	code: Code,
	range: Range,
	parameters: DiagnosticParameters<Code>
): never {
	throw new Refusal(code, range, parameters);
}
