import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An empty folder of its own for a test. */
export function temporaryFolder(name: string): string {
	return realpathSync(mkdtempSync(path.join(tmpdir(), `contrail-${name}-`)));
}

/** Removes a folder into which a tool that was just closed may still write, for up to nine seconds. */
export function removeFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 250 });
}
