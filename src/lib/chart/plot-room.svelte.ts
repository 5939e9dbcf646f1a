import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Frame } from './between/index.ts';
import type { Size } from './coord.ts';
import type { Margin } from './marks.ts';

/** The room of a plot and its margins, measured. */
export class PlotRoom {
	#measured: Size | undefined;
	#room: Size | undefined = $state.raw();

	/** On paper a plot has another size, and no time to measure it: there CSS places the marks. */
	readonly onbeforeprint = (): void => flushSync(() => (this.#room = undefined));
	readonly onafterprint = (): void => void (this.#room = this.#measured);

	readonly measure: Attachment = (node) => {
		const observer = new ResizeObserver(([entry]) => {
			const { width, height } = entry!.contentRect;
			this.#room = this.#measured = width && height ? { width, height } : undefined;
		});
		observer.observe(node);
		return () => observer.disconnect();
	};

	/** Where a plot with these margins lies; undefined while the page has no size, or no room for it. */
	frame({ start, end, top, bottom }: Margin): Frame | undefined {
		if (!this.#room) return undefined;
		const width = this.#room.width - start - end;
		const height = this.#room.height - top - bottom;
		return width > 0 && height > 0 ? { start, top, width, height } : undefined;
	}
}
