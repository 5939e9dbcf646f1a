/** What runs in the lab's page, in any engine; each function uses nothing from outside but its arguments. */

/** Moves the slider, as a reader's scrolling moves a step. */
export function setProgress(value: number): void {
	const slider = document.querySelector('input')!;
	slider.value = String(value);
	slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Brings a section to the top of the window. */
export function goTo(name: string): void {
	document.querySelector(`[aria-label="${name}"]`)!.scrollIntoView({ behavior: 'instant' });
}

/**
 * How long the bar is at the foot of a section's video, 0–1, which grows with the clip's time; undefined while the poster is
 * seen.
 */
export function barOf(name: string): number | undefined {
	const video = document.querySelector<HTMLVideoElement>(`[aria-label="${name}"] video`);
	if (!video || getComputedStyle(video).opacity === '0') return undefined;
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
	const pen = canvas.getContext('2d')!;
	pen.drawImage(video, 0, 0);
	const { data } = pen.getImageData(0, canvas.height - 9, canvas.width, 1);
	let lit = 0;
	for (let at = 0; at < data.length; at += 4) if (data[at]! > 128) lit++;
	return lit / canvas.width;
}
