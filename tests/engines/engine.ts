import { isFull } from '../shared/extent.ts';

/** The engines of the browsers that readers have. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What a reader may have turned off, or asked for. */
export interface ReaderOptions {
	/** @default true */
	scripts?: boolean;
	/** @default true */
	webgl?: boolean;
	/** @default false */
	reducedMotion?: boolean;
}

/** One window of a browser. */
export interface Reader {
	/** Name and version of the browser, as it says them. */
	version: string;
	goto(url: string): Promise<void>;
	/** Runs a function in the page and waits for what it returns. It may use nothing from outside but its arguments. */
	evaluate<Args extends unknown[], Result>(
		call: (...args: Args) => Result | Promise<Result>,
		...args: Args
	): Promise<Result>;
	/** What is on screen, as a PNG. */
	screenshot(): Promise<Buffer>;
	/**
	 * The page as a PDF file.
	 *
	 * @throws where the engine's driver cannot print
	 */
	print(): Promise<Buffer>;
	close(): Promise<void>;
}

/** A browser that is installed on this machine. */
export interface Engine {
	/** Opens a window with a page area of `WIDTH` × `HEIGHT` CSS pixels. */
	open(options?: ReaderOptions): Promise<Reader>;
	close(): Promise<void>;
}

/** The short tests take the smaller window, as the processor draws each pixel. */
export const [WIDTH, HEIGHT] = isFull ? [1280, 800] : [1024, 640];
