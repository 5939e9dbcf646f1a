/** The texts of one kind of diagnostic. `{parameters}` are filled in where it is reported. */
export interface DiagnosticTemplate {
	/** A story with an error is not built; one with warnings is. */
	severity: 'error' | 'warning';
	/** What is wrong, as the end of a sentence that begins with the place in the file. */
	message: string;
	/** What to do about it. */
	fix: string;
}
