/** The numbers of the messages that tell why a file cannot be imported. */
export type ImportFaultCode = 509 | 510 | 511 | 512 | 513 | 514 | 515 | 516 | 518 | 524;

/** Why a file cannot be imported: the number of a message of the command line, and what stands in it. */
export class ImportFault extends Error {
	override readonly name = 'ImportFault';
	readonly code: ImportFaultCode;
	readonly parts: readonly string[];

	constructor(code: ImportFaultCode, parts: readonly string[], options?: ErrorOptions) {
		super(parts.join(': '), options);
		this.code = code;
		this.parts = parts;
	}
}

export const importFault = (code: ImportFaultCode, parts: readonly string[], cause?: unknown): ImportFault =>
	new ImportFault(code, parts, cause === undefined ? undefined : { cause });

/** Whether an import ended so. The reader of documents is bundled by itself, with a class of its own. */
export const isImportFault = (error: unknown): error is ImportFault =>
	error instanceof Error && error.name === 'ImportFault';
