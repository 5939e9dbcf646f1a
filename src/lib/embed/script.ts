import { listenForHeights } from './listen-for-heights.ts';
import { reportHeight } from './report-height.ts';

/*
 * The same as one plain script, for pages without a bundler, on either side of a frame. It is no module: in a sandbox
 * without `allow-same-origin` a module would have to come with CORS headers.
 */

function start(): void {
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-contrail-embed]')) {
		listenForHeights(frame);
	}
	if (window.parent === window) return;
	reportHeight();
	// A page that a link leads to may not stand in a frame, and who follows it wants the whole window.
	for (const link of document.links) if (link.origin !== location.origin) link.target = '_blank';
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
