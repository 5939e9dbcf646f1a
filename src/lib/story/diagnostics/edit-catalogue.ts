import type { DiagnosticTemplate } from './template.ts';

/** Diagnostics about changes that a program makes to a story file. */
export const editCatalogue = {
	298: {
		severity: 'error',
		message: 'this cannot be changed: {reason}',
		fix: '{hint}'
	}
} as const satisfies Record<number, DiagnosticTemplate>;
