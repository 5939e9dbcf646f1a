import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen that nobody sees, on which browsers without a headless mode open their windows. */
export interface Display {
	/** What a program needs in its environment to draw there, by the processor. */
	env: Record<string, string>;
	close(): void;
}

/** Starts Xvfb on a free number. */
export async function openDisplay(): Promise<Display> {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const number = await new Promise<string>((resolve, reject) => {
		(server.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
		server.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
	});
	return { env: { DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1' }, close: () => void server.kill() };
}
