import { listenForHeights } from './listen-for-heights.ts';
import { reportHeight } from './report-height.ts';

/*
 * Both sides of a frame in one plain script, for pages without a bundler. It is not a module, as a module in a sandbox without
 * `allow-same-origin` needs CORS headers.
 */

function start(): void {
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-contrail-embed]')) {
		listenForHeights(frame);
	}
	if (window.parent === window) return;
	reportHeight();
	// Many pages refuse to be shown in a frame, and whoever follows a link wants the whole window.
	for (const link of document.links) if (link.origin !== location.origin) link.target = '_blank';
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
